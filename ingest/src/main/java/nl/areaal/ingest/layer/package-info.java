/** The import of layers and areas from files and addresses: what {@code ./areaal import} does. */
@NullMarked
package nl.areaal.ingest.layer;

import org.jspecify.annotations.NullMarked;
