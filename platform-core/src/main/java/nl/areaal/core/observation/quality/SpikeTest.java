package nl.areaal.core.observation.quality;

import nl.areaal.core.observation.QualityFlag;

/**
 * Flags a reading that is further from the one before than the quantity can have changed: a peak that goes out and comes
 * back, or the first reading on another level. The reading that comes back from a peak is a good one.
 *
 * <p>Looks at two readings before and one after, so that its answer hangs on nothing far away.
 *
 * @see <a href="https://ioos.noaa.gov/project/qartod/">QARTOD, tests 6 and 7: spike and rate of change</a>
 * @see <a href="https://doi.org/10.13155/33951">Argo quality control manual, test 9: spike</a>, from which
 *     the peak is taken as what lies beyond both of its neighbours
 */
final class SpikeTest {
    private static final double MICROS_PER_HOUR = 3_600_000_000.0;

    private final Stretch stretch;
    private final double mostPerHour;

    private SpikeTest(Stretch stretch, double mostPerHour) {
        this.stretch = stretch;
        this.mostPerHour = mostPerHour;
    }

    static void mark(Stretch stretch, double mostPerHour) {
        SpikeTest test = new SpikeTest(stretch, mostPerHour);
        for (int rank = 1; rank < stretch.soundSize(); rank++) {
            if (test.isPeak(rank) || (test.jump(rank) != 0 && !test.isPeak(rank - 1))) {
                stretch.flag(stretch.sound(rank), QualityFlag.SPIKE);
            }
        }
    }

    private boolean isPeak(int rank) {
        return rank > 0 && rank + 1 < stretch.soundSize() && jump(rank) * jump(rank + 1) < 0;
    }

    /** 1 where the result jumps up from the one before, -1 where it jumps down, 0 where it moves as it can. */
    private int jump(int rank) {
        int now = stretch.sound(rank);
        int before = stretch.sound(rank - 1);
        double hours = (stretch.epochMicros(now) - stretch.epochMicros(before)) / MICROS_PER_HOUR;
        double change = stretch.result(now) - stretch.result(before);
        return Math.abs(change) > mostPerHour * Math.max(1, hours) ? (int) Math.signum(change) : 0;
    }
}
