package nl.areaal.geodata.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A moment as nature and people live it.
 *
 * @param hours since 1970 in UTC, for what flows on
 * @param hourOfDay by the clock on the wall, which people follow
 * @param yearShare how much of the year is behind us, from 0 up to 1
 */
record SampleMoment(double hours, double hourOfDay, double yearShare, boolean isWeekend) {
    private static final ZoneId WALL_CLOCK = ZoneId.of("Europe/Amsterdam");
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final double DAYS_PER_YEAR = 365.25;

    static SampleMoment of(Instant time) {
        ZonedDateTime local = time.atZone(WALL_CLOCK);
        double hour = local.toLocalTime().toSecondOfDay() / SECONDS_PER_HOUR;
        DayOfWeek day = local.getDayOfWeek();
        return new SampleMoment(
                time.getEpochSecond() / SECONDS_PER_HOUR,
                hour,
                (local.getDayOfYear() - 1 + hour / 24) / DAYS_PER_YEAR,
                day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY);
    }

    /** From -1 in the middle of January to 1 in the middle of July, or as many days later. */
    double summer(double lagDays) {
        return -Math.cos(2 * Math.PI * (yearShare - (15 + lagDays) / DAYS_PER_YEAR));
    }

    /** From -1 to 1, highest at an hour of the day. */
    double daily(double highestHour) {
        return Math.cos(2 * Math.PI * (hourOfDay - highestHour) / 24);
    }

    /** How full the roads are, from 0 to 1: two rush hours on working days, one soft hump in the weekend. */
    double roadLoad() {
        if (isWeekend) {
            return 0.03 + 0.5 * hump(14.5, 3.8);
        }
        return Math.min(1, 0.03 + 0.75 * hump(8, 1.2) + 0.8 * hump(17.2, 1.6) + 0.42 * hump(12.8, 3.6));
    }

    /** From 0 to 1, high around an hour of the day. */
    double hump(double middleHour, double widthHours) {
        double away = Math.abs(hourOfDay - middleHour);
        double round = Math.min(away, 24 - away) / widthHours;
        return Math.exp(-round * round / 2);
    }
}
