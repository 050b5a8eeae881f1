package nl.areaal.core.observation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.SeriesLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StretchTest {
    private static final long HOUR = 3_600_000_000L;
    private static final SeriesLimits LIMITS = new SeriesLimits(
            OptionalDouble.of(50),
            Optional.of(Duration.ofHours(6)),
            Optional.of(Duration.ofMinutes(90)),
            OptionalDouble.empty());
    private static final Contract CONTRACT =
            Contract.of(Duration.ofHours(1), new PlausibleRange(0, 500)).withLimits(LIMITS);

    @Test
    void flagsAPeakAndNotTheReadingThatComesBackFromIt() {
        assertThat(flagged(QualityFlag.SPIKE, 10, 12, 90, 11, 10)).containsExactly(2);
        assertThat(flagged(QualityFlag.SPIKE, 90, 92, 10, 91, 90)).containsExactly(2);
    }

    @Test
    void flagsTheFirstReadingOnAnotherLevel() {
        assertThat(flagged(QualityFlag.SPIKE, 10, 12, 90, 91, 92)).containsExactly(2);
        assertThat(flagged(QualityFlag.SPIKE, 10, 12, 90)).containsExactly(2);
    }

    @Test
    void letsAQuantityChangeAsFastAsItCan() {
        assertThat(flagged(QualityFlag.SPIKE, 10, 60, 110, 60, 10)).isEmpty();
    }

    @Test
    void allowsMoreChangeAfterMoreHoursAndNoLessWithinOne() {
        assertThat(codes(new long[] {0, 3 * HOUR}, 10, 150)).containsExactly(0, QualityFlag.GAP.bit());
        assertThat(codes(new long[] {0, HOUR / 60}, 10, 50)).containsExactly(0, 0);
    }

    @Test
    void comparesWithTheReadingsBeforeAndAfterWhatWasNotMeasured() {
        assertThat(codes(hours(5), 10, -999, 190, 5_000, 11)).containsExactly(0, 2, 8, 1, 0);
    }

    @Test
    void flagsAllOfARunOfEqualResultsOnceItHasLastedTooLong() {
        assertThat(flagged(QualityFlag.STUCK, 1, 7, 7, 7, 7, 7, 7, 7, 2)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(flagged(QualityFlag.STUCK, 1, 7, 7, 7, 7, 7, 7, 2)).isEmpty();
    }

    @Test
    void seesThatASensorIsStuckAcrossReadingsThatItDidNotMeasure() {
        assertThat(flagged(QualityFlag.STUCK, 7, 7, 7, 65_535, 7, 7, 7)).containsExactly(0, 1, 2, 4, 5, 6);
    }

    @Test
    void needsFiveEqualReadingsToCallASensorStuck() {
        assertThat(codes(new long[] {0, 3 * HOUR, 6 * HOUR, 9 * HOUR}, 7, 7, 7, 7))
                .containsExactly(0, 16, 16, 16);
    }

    @Test
    void flagsTheFirstReadingAfterASilence() {
        assertThat(codes(new long[] {0, HOUR, HOUR + HOUR * 3 / 2, 5 * HOUR}, 1, 2, 3, 4))
                .containsExactly(0, 0, 0, 16);
    }

    @Test
    void makesNoTestThatTheContractDoesNotAskFor() {
        Contract bare = CONTRACT.withLimits(SeriesLimits.NONE);
        Stretch stretch = Stretch.judged(bare, new long[] {0, 100 * HOUR, 101 * HOUR}, new double[] {1, 400, 600});
        assertThat(codesOf(stretch)).containsExactly(0, 0, 1);
    }

    @Test
    void refusesReadingsOutOfOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> codes(new long[] {HOUR, HOUR}, 1, 2));
    }

    /** What is judged in parts, each with what has a say in it, is judged as the whole. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void judgesAPartWithItsReachAsItJudgesTheWhole(int seed) {
        Random random = new Random(seed);
        int size = 400;
        double[] results = IntStream.range(0, size)
                .mapToDouble(i -> random.nextInt(40) == 0 ? 600 : random.nextInt(4) == 0 ? random.nextInt(3) * 60 : 7)
                .toArray();
        int[] whole = codes(hours(size), results);
        int reach = 60;
        for (int from = reach; from + 20 + reach <= size; from += 20) {
            long[] times = Arrays.copyOfRange(hours(size), from - reach, from + 20 + reach);
            int[] part = codes(times, Arrays.copyOfRange(results, from - reach, from + 20 + reach));
            assertThat(Arrays.copyOfRange(part, reach, reach + 20))
                    .containsExactly(Arrays.copyOfRange(whole, from, from + 20));
        }
    }

    private static int[] flagged(QualityFlag flag, double... results) {
        int[] codes = codes(hours(results.length), results);
        return IntStream.range(0, codes.length)
                .filter(i -> (codes[i] & flag.bit()) != 0)
                .toArray();
    }

    private static int[] codes(long[] times, double... results) {
        return codesOf(Stretch.judged(CONTRACT, times, results));
    }

    private static int[] codesOf(Stretch stretch) {
        return IntStream.range(0, stretch.size()).map(stretch::code).toArray();
    }

    private static long[] hours(int count) {
        return IntStream.range(0, count).mapToLong(i -> i * HOUR).toArray();
    }
}
