package nl.areaal.mapui.map;

import java.time.Instant;

/**
 * One value of a series, with the smallest and the largest of the readings that it stands for.
 *
 * @param low at most the value; equal to it when the point stands for one reading
 */
public record ChartPoint(Instant time, double value, double low, double high) {
    public ChartPoint {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "value at " + time + " is " + value + ", expected between low " + low + " and high " + high);
        }
    }

    public static ChartPoint of(Instant time, double value) {
        return new ChartPoint(time, value, value, value);
    }
}
