package nl.areaal.core.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SunPositionTest {
    private static final double GOLDEN_LON = -105.1786;
    private static final double GOLDEN_LAT = 39.742476;

    /** Meeus, Astronomical Algorithms, example 25.a: 13 October 1992 at 0h terrestrial time. */
    @Test
    void isWhereMeeusHasItAmongTheStars() {
        SunPosition.Equatorial sun = SunPosition.Equatorial.at(Instant.parse("1992-10-13T00:00:00Z"));
        assertThat(sun.rightAscensionDegrees()).isCloseTo(198.38083, within(0.00005));
        assertThat(sun.declinationDegrees()).isCloseTo(-7.78507, within(0.00005));
    }

    /** Reda and Andreas, Solar Position Algorithm (NREL/TP-560-34302, revised 2008), table A5.1; altitude without refraction. */
    @Test
    void standsInTheSkyWhereNrelHasIt() {
        SunPosition sun = SunPosition.at(Instant.parse("2003-10-17T19:30:30Z"), GOLDEN_LON, GOLDEN_LAT);
        assertThat(sun.azimuthDegrees()).isCloseTo(194.34024, within(0.01));
        assertThat(sun.altitudeDegrees()).isCloseTo(39.87205, within(0.01));
    }

    /** The sunrise and sunset that come with the code of the same report, for a day of universal time: that evening is the one before. */
    @Test
    void risesAndSetsWhenNrelHasIt() {
        ZoneId zone = ZoneOffset.ofHours(-7);
        SunDay day = SunDay.of(LocalDate.of(2003, 10, 17), zone, GOLDEN_LON, GOLDEN_LAT);
        SunDay before = SunDay.of(LocalDate.of(2003, 10, 16), zone, GOLDEN_LON, GOLDEN_LAT);
        assertThat(day.sunrise().orElseThrow())
                .isCloseTo(ZonedDateTime.of(2003, 10, 17, 6, 12, 43, 0, zone), within(30, ChronoUnit.SECONDS));
        assertThat(before.sunset().orElseThrow())
                .isCloseTo(ZonedDateTime.of(2003, 10, 16, 17, 20, 19, 0, zone), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void isHighestInTheSouthAtNoonOfMidsummerInUtrecht() {
        SunDay day = SunDay.of(LocalDate.of(2026, 6, 21), ZoneId.of("Europe/Amsterdam"), 5.12, 52.09);
        SunPosition highest = day.positions().stream()
                .reduce((one, other) -> one.altitudeDegrees() > other.altitudeDegrees() ? one : other)
                .orElseThrow();
        assertThat(day.positions()).hasSize(144);
        assertThat(highest.altitudeDegrees()).isCloseTo(90 - 52.09 + 23.436, within(0.03));
        assertThat(highest.azimuthDegrees()).isCloseTo(180, within(4.0));
    }

    @Test
    void neitherRisesNorSetsInTheNightOfThePole() {
        SunDay day = SunDay.of(LocalDate.of(2026, 12, 21), ZoneOffset.UTC, 15.6, 78.2);
        assertThat(day.sunrise()).isEmpty();
        assertThat(day.sunset()).isEmpty();
    }

    @Test
    void refusesAPlaceThatIsNowhere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SunPosition.at(Instant.EPOCH, 5, 520))
                .withMessageContaining("lat is 520.0");
    }
}
