package nl.areaal.core.observation.quality;

import nl.areaal.core.observation.QualityFlag;

/**
 * Flags the first reading after a silence: one or more that were due did not come.
 *
 * @see <a href="https://ioos.noaa.gov/project/qartod/">QARTOD, test 1: timing and gap</a>, which looks at the clock where
 *     this looks at the reading before
 */
final class GapTest {
    private GapTest() {}

    /** Any reading ends a silence, also one that could not be believed. */
    static void mark(Stretch stretch, long longestMicros) {
        for (int i = 1; i < stretch.size(); i++) {
            if (stretch.epochMicros(i) - stretch.epochMicros(i - 1) > longestMicros) {
                stretch.flag(i, QualityFlag.GAP);
            }
        }
    }
}
