/** The tests that tell whether readings can be believed, from the readings beside them: pure functions of a stretch of a series, or of an hour in a region. */
@NullMarked
package nl.areaal.core.observation.quality;

import org.jspecify.annotations.NullMarked;
