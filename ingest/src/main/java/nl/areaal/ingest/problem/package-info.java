/** Problem reports: what a partner hears of a message that could not be used. */
@NullMarked
package nl.areaal.ingest.problem;

import org.jspecify.annotations.NullMarked;
