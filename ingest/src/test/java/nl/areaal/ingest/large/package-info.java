/** The check that large files need no large memory, which only {@code ./areaal verify} runs. */
@NullMarked
package nl.areaal.ingest.large;

import org.jspecify.annotations.NullMarked;
