package nl.areaal.core.observation.quality;

import nl.areaal.core.observation.QualityFlag;

/**
 * Flags a run of equal results that lasts too long: all of it, since nobody knows when the instrument stopped measuring.
 *
 * @see <a href="https://ioos.noaa.gov/project/qartod/">QARTOD, test 8: flat line</a>, whose five equal values are the
 *     fewest here too
 */
final class StuckTest {
    static final int LEAST_READINGS = 5;

    private StuckTest() {}

    static void mark(Stretch stretch, long longestMicros) {
        int from = 0;
        for (int to = 1; to <= stretch.soundSize(); to++) {
            if (to == stretch.soundSize() || result(stretch, to) != result(stretch, from)) {
                if (isStuck(stretch, from, to, longestMicros)) {
                    flag(stretch, from, to);
                }
                from = to;
            }
        }
    }

    private static boolean isStuck(Stretch stretch, int from, int to, long longestMicros) {
        long lasts = stretch.epochMicros(stretch.sound(to - 1)) - stretch.epochMicros(stretch.sound(from));
        return to - from >= LEAST_READINGS && lasts >= longestMicros;
    }

    private static void flag(Stretch stretch, int from, int to) {
        for (int rank = from; rank < to; rank++) {
            stretch.flag(stretch.sound(rank), QualityFlag.STUCK);
        }
    }

    private static double result(Stretch stretch, int rank) {
        return stretch.result(stretch.sound(rank));
    }
}
