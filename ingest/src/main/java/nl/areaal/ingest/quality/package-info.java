/** Keeping readings judged while they come in, and telling partners how theirs fare. */
@NullMarked
package nl.areaal.ingest.quality;

import org.jspecify.annotations.NullMarked;
