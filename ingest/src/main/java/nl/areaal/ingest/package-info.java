/** The application that partners deliver to: it starts the feeds, the reading loop and the commands of the launcher. */
@NullMarked
package nl.areaal.ingest;

import org.jspecify.annotations.NullMarked;
