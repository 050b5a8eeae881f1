package nl.areaal.core.sun;

import java.time.Duration;
import java.time.Instant;

/**
 * Where the sun stands in the sky, seen from a place, without the bending of its light by the air.
 *
 * <p>By the low-accuracy formulas of J. Meeus, Astronomical Algorithms (second edition, 1998), chapters 12, 13, 22 and 25, which the
 * NOAA Solar Calculator uses too: within 0.01 degrees from 1900 to 2100. Parallax (0.002 degrees) is left out.
 *
 * @param azimuthDegrees clockwise from north, from 0 up to but not 360
 * @param altitudeDegrees above the horizon; below 0 the sun is down
 */
public record SunPosition(double azimuthDegrees, double altitudeDegrees) {
    private static final Instant J2000 = Instant.parse("2000-01-01T12:00:00Z");
    private static final double DAYS_PER_CENTURY = 36_525;

    /** Terrestrial time is so much ahead of universal time about 2025; a minute more or less moves the sun by 0.0007 degrees. */
    private static final Duration TERRESTRIAL_AHEAD = Duration.ofSeconds(69);

    private static final double FULL_CIRCLE = 360;

    /**
     * Computes it.
     *
     * @param lon degrees east
     * @param lat degrees north, from -90 to 90
     */
    public static SunPosition at(Instant time, double lon, double lat) {
        require(lon, 180, "lon");
        require(lat, 90, "lat");
        Equatorial sun = Equatorial.at(time.plus(TERRESTRIAL_AHEAD));
        double hourAngle = Math.toRadians(siderealDegrees(time) + lon - sun.rightAscensionDegrees);
        double declination = Math.toRadians(sun.declinationDegrees);
        double latitude = Math.toRadians(lat);
        double altitude = Math.asin(Math.sin(latitude) * Math.sin(declination)
                + Math.cos(latitude) * Math.cos(declination) * Math.cos(hourAngle));
        double fromSouth = Math.atan2(
                Math.sin(hourAngle),
                Math.cos(hourAngle) * Math.sin(latitude) - Math.tan(declination) * Math.cos(latitude));
        return new SunPosition(turned(Math.toDegrees(fromSouth) + FULL_CIRCLE / 2), Math.toDegrees(altitude));
    }

    /** Mean sidereal time at Greenwich (Meeus 12.4). */
    private static double siderealDegrees(Instant time) {
        double days = daysSinceJ2000(time);
        double centuries = days / DAYS_PER_CENTURY;
        return 280.46061837 + 360.98564736629 * days + centuries * centuries * (0.000387933 - centuries / 38_710_000);
    }

    private static double daysSinceJ2000(Instant time) {
        return Duration.between(J2000, time).toMillis()
                / (double) Duration.ofDays(1).toMillis();
    }

    private static double turned(double degrees) {
        double rest = degrees % FULL_CIRCLE;
        return rest < 0 ? rest + FULL_CIRCLE : rest;
    }

    private static void require(double degrees, double limit, String name) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(
                    name + " is " + degrees + ", expected between -" + limit + " and " + limit + " degrees");
        }
    }

    /** The apparent place of the sun among the stars. */
    record Equatorial(double rightAscensionDegrees, double declinationDegrees) {
        /**
         * By Meeus, chapter 25.
         *
         * @param time terrestrial
         */
        static Equatorial at(Instant time) {
            double t = daysSinceJ2000(time) / DAYS_PER_CENTURY;
            double meanLongitude = 280.46646 + t * (36_000.76983 + 0.0003032 * t);
            double anomaly = Math.toRadians(357.52911 + t * (35_999.05029 - 0.0001537 * t));
            double centre = (1.914602 - t * (0.004817 + 0.000014 * t)) * Math.sin(anomaly)
                    + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                    + 0.000289 * Math.sin(3 * anomaly);
            double node = Math.toRadians(125.04 - 1934.136 * t);
            double longitude = Math.toRadians(meanLongitude + centre - 0.00569 - 0.00478 * Math.sin(node));
            double obliquity = Math.toRadians(
                    23.4392911 - t * (0.0130042 + t * (0.00000016 - 0.000000504 * t)) + 0.00256 * Math.cos(node));
            return new Equatorial(
                    turned(Math.toDegrees(Math.atan2(Math.cos(obliquity) * Math.sin(longitude), Math.cos(longitude)))),
                    Math.toDegrees(Math.asin(Math.sin(obliquity) * Math.sin(longitude))));
        }
    }
}
