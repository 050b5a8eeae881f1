package nl.areaal.core.observation.quality;

import java.time.Duration;
import java.util.Arrays;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.SeriesLimits;

/**
 * A stretch of one datastream in order of time with what the tests say of each reading.
 *
 * <p>The same readings give the same flags, whatever the flags were before. What stands near the ends is judged by what
 * lies beyond them too, so whoever takes a stretch out of a longer series takes some more at both ends: of the readings
 * that pass the point tests {@link #REACH_READINGS}, and as many as fill the time that results may be equal.
 */
public final class Stretch {
    /** How many sound readings before or after one can have a say in its flags. */
    public static final int REACH_READINGS = StuckTest.LEAST_READINGS;

    private final long[] epochMicros;
    private final double[] results;
    private final int[] codes;
    /** Those that pass the point tests: what an instrument did not measure says nothing of what it measured beside. */
    private final int[] sound;

    private Stretch(Contract contract, long[] epochMicros, double[] results) {
        this.epochMicros = epochMicros;
        this.results = results;
        codes = new int[results.length];
        int[] found = new int[results.length];
        int count = 0;
        for (int i = 0; i < results.length; i++) {
            codes[i] = contract.judge(results[i]).code();
            if (codes[i] == 0) {
                found[count++] = i;
            }
        }
        sound = Arrays.copyOf(found, count);
    }

    /**
     * Judges a stretch.
     *
     * @param epochMicros rising
     * @param results as many as times
     */
    public static Stretch judged(Contract contract, long[] epochMicros, double[] results) {
        if (epochMicros.length != results.length) {
            throw new IllegalArgumentException("stretch has " + epochMicros.length + " times and " + results.length
                    + " results, expected as many");
        }
        for (int i = 1; i < epochMicros.length; i++) {
            if (epochMicros[i] <= epochMicros[i - 1]) {
                throw new IllegalArgumentException("time " + i + " of a stretch is not after the one before it");
            }
        }
        Stretch stretch = new Stretch(contract, epochMicros.clone(), results.clone());
        SeriesLimits limits = contract.limits();
        limits.gapAfter().map(Stretch::micros).ifPresent(longest -> GapTest.mark(stretch, longest));
        limits.stuckAfter().map(Stretch::micros).ifPresent(longest -> StuckTest.mark(stretch, longest));
        limits.maximumChangePerHour().ifPresent(most -> SpikeTest.mark(stretch, most));
        return stretch;
    }

    public int size() {
        return results.length;
    }

    public long epochMicros(int index) {
        return epochMicros[index];
    }

    public double result(int index) {
        return results[index];
    }

    /** The flags of a reading; see {@link nl.areaal.core.observation.Quality#code()}. */
    public int code(int index) {
        return codes[index];
    }

    int soundSize() {
        return sound.length;
    }

    /** The index of a reading that passes the point tests. */
    int sound(int rank) {
        return sound[rank];
    }

    void flag(int index, QualityFlag flag) {
        codes[index] |= flag.bit();
    }

    private static long micros(Duration duration) {
        return duration.toSeconds() * 1_000_000 + duration.toNanosPart() / 1_000;
    }
}
