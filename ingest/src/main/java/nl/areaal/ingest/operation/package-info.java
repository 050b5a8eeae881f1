/** How ingest is run: what it tells of itself, feeds that are held back, messages that are delivered again, the end of what is kept. */
@NullMarked
package nl.areaal.ingest.operation;

import org.jspecify.annotations.NullMarked;
