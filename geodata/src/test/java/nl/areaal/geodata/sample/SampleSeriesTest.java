package nl.areaal.geodata.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.quality.Stretch;
import org.junit.jupiter.api.Test;

class SampleSeriesTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final List<Channel> channels = SampleStations.of(SampleFacts.read()).stream()
            .flatMap(station -> station.channels().stream())
            .toList();

    @Test
    void readsTheSameWheneverItIsAsked() {
        Instant time = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(SampleSeries.value("VB-LUCHT-001/NO2", time))
                .isEqualTo(SampleSeries.value("VB-LUCHT-001/NO2", time));
    }

    @Test
    void staysWithinWhatIsPlausibleAllYear() {
        for (Channel channel : channels) {
            SampleSeries series = SampleSeries.find(channel.key()).orElseThrow();
            assertThat(year(24 * 3 + 1).mapToDouble(time -> series.at(time.toInstant())))
                    .as(channel.key())
                    .allMatch(result -> result >= channel.contract().plausible().low()
                            && result <= channel.contract().plausible().high());
        }
    }

    /** A flag on a made-up reading would send people after a fault that nobody has. */
    @Test
    void keepsTheContractOfItsDatastreams() {
        long[] hours =
                hours().mapToLong(time -> time.toEpochSecond() * 1_000_000).toArray();
        for (Channel channel : channels) {
            double[] results = hours().mapToDouble(time -> SampleSeries.value(channel.key(), time.toInstant()))
                    .toArray();
            Stretch stretch = Stretch.judged(channel.contract(), hours, results);
            assertThat(IntStream.range(0, stretch.size()).map(stretch::code))
                    .as(channel.key())
                    .containsOnly(0);
        }
    }

    @Test
    void neverReadsFinerThanItsInstrument() {
        assertThat(hours().map(time -> BigDecimal.valueOf(SampleSeries.value("VB-PEILBUIS-003/GWS", time.toInstant()))
                        .scale()))
                .allMatch(decimals -> decimals <= 2);
        assertThat(hours().map(time -> SampleSeries.value("VB-SNELWEG-002/INTENSITEIT", time.toInstant())))
                .allMatch(result -> result == Math.rint(result));
    }

    @Test
    void hasMoreNitrogenDioxideInTheRushHoursThanAtNight() {
        double rush = mean(
                "VB-LUCHT-004/NO2",
                time -> time.getHour() == 8 && time.getDayOfWeek().getValue() <= 5);
        double night = mean("VB-LUCHT-004/NO2", time -> time.getHour() == 3);

        assertThat(rush).isGreaterThan(night * 1.5).isBetween(15.0, 60.0);
    }

    @Test
    void hasQuieterRoadsInTheWeekend() {
        double working =
                mean("VB-STADSWEG-001/INTENSITEIT", time -> time.getDayOfWeek().getValue() <= 5);
        double weekend =
                mean("VB-STADSWEG-001/INTENSITEIT", time -> time.getDayOfWeek().getValue() > 5);

        assertThat(weekend).isLessThan(working * 0.8);
    }

    @Test
    void isWarmInJulyAndColdInJanuary() {
        double july = mean("VB-WEER-001/TEMP", time -> time.getMonthValue() == 7);
        double january = mean("VB-WEER-001/TEMP", time -> time.getMonthValue() == 1);

        assertThat(july).isBetween(14.0, 22.0);
        assertThat(january).isBetween(-1.0, 7.0);
    }

    @Test
    void letsGroundwaterLieDeeperAfterTheSummerThanAfterTheWinter() {
        double october = mean("VB-PEILBUIS-001/GWS", time -> time.getMonthValue() == 9);
        double april = mean("VB-PEILBUIS-001/GWS", time -> time.getMonthValue() == 3);

        assertThat(october).isGreaterThan(april);
    }

    @Test
    void knowsOnlyTheSampleRegion() {
        assertThat(SampleSeries.find("NL10643/NO2")).isEmpty();
        assertThat(SampleSeries.find("VB-LUCHT-001/GWS")).isEmpty();
        assertThat(SampleSeries.find("VB-LUCHT-001")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSeries.value("NL10643/NO2", NEW_YEAR))
                .withMessageContaining("'NL10643/NO2'");
    }

    private static double mean(String key, Predicate<ZonedDateTime> when) {
        SampleSeries series = SampleSeries.find(key).orElseThrow();
        return hours().filter(when)
                .mapToDouble(time -> series.at(time.toInstant()))
                .average()
                .orElseThrow();
    }

    private static Stream<ZonedDateTime> hours() {
        return year(1);
    }

    private static Stream<ZonedDateTime> year(int stepHours) {
        return Stream.iterate(0, hour -> hour < 8_760, hour -> hour + stepHours)
                .map(hour -> NEW_YEAR.plusSeconds(hour * 3_600L).atZone(HERE));
    }
}
