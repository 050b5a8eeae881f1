package nl.areaal.core.sun;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * The course of the sun in a day, seen from a place.
 *
 * @param sunrise when its upper rim appears; empty on a day when it does not rise
 * @param sunset when its upper rim disappears; empty on a day when it does not set
 * @param positions each {@value #STEP_MINUTES} minutes from midnight, by the clock of the place
 */
public record SunDay(
        LocalDate date, Optional<ZonedDateTime> sunrise, Optional<ZonedDateTime> sunset, List<SunPosition> positions) {
    public static final int STEP_MINUTES = 10;

    /** The middle of the sun when its rim is on the horizon: half its width, and what the air bends (Meeus, chapter 15). */
    private static final double RIM_ON_HORIZON_DEGREES = -0.8333;

    private static final int STEPS = (int) Duration.ofDays(1).dividedBy(Duration.ofMinutes(STEP_MINUTES));

    public SunDay {
        positions = List.copyOf(positions);
    }

    /**
     * Computes it.
     *
     * @param lon degrees east
     * @param lat degrees north
     */
    public static SunDay of(LocalDate date, ZoneId zone, double lon, double lat) {
        List<SunPosition> positions = IntStream.range(0, STEPS)
                .mapToObj(step -> date.atTime(LocalTime.MIDNIGHT.plusMinutes((long) step * STEP_MINUTES)))
                .map(time -> SunPosition.at(time.atZone(zone).toInstant(), lon, lat))
                .toList();
        return new SunDay(date, crossing(date, zone, lon, lat, true), crossing(date, zone, lon, lat, false), positions);
    }

    private static Optional<ZonedDateTime> crossing(
            LocalDate date, ZoneId zone, double lon, double lat, boolean rising) {
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
        Instant from = date.atStartOfDay(zone).toInstant();
        DoublePredicate isUp = altitude -> altitude > RIM_ON_HORIZON_DEGREES;
        for (Instant to = from.plus(Duration.ofMinutes(STEP_MINUTES));
                !to.isAfter(end);
                from = to, to = to.plus(Duration.ofMinutes(STEP_MINUTES))) {
            boolean before = isUp.test(SunPosition.at(from, lon, lat).altitudeDegrees());
            boolean after = isUp.test(SunPosition.at(to, lon, lat).altitudeDegrees());
            if (before != after && after == rising) {
                return Optional.of(between(from, to, lon, lat).atZone(zone));
            }
        }
        return Optional.empty();
    }

    /** The moment to a second: within so few minutes the sun moves evenly. */
    private static Instant between(Instant from, Instant to, double lon, double lat) {
        double before = SunPosition.at(from, lon, lat).altitudeDegrees();
        double after = SunPosition.at(to, lon, lat).altitudeDegrees();
        double share = (RIM_ON_HORIZON_DEGREES - before) / (after - before);
        return from.plusMillis(Math.round(share * Duration.between(from, to).toMillis()));
    }
}
