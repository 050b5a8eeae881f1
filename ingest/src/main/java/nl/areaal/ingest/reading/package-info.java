/** The way of a reading from the stream to the store: decode, judge, write with the offset, tell what happened. */
@NullMarked
package nl.areaal.ingest.reading;

import org.jspecify.annotations.NullMarked;
