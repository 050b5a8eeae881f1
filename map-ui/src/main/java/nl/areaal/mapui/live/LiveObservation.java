package nl.areaal.mapui.live;

import java.time.Instant;

/**
 * The newest reading of a datastream, just stored.
 *
 * @param unit UCUM code, e.g. ug/m3
 * @param quality see {@link nl.areaal.core.observation.Quality#code()}
 */
public record LiveObservation(
        long datastream, long thing, Instant phenomenonTime, double result, String unit, int quality) {
    public LiveObservation {
        if (!Double.isFinite(result)) {
            throw new IllegalArgumentException("result of datastream " + datastream + " is " + result);
        }
    }

    /** A correction has the time of what it corrects, so the later message of two equal times counts. */
    boolean replaces(LiveObservation earlier) {
        return !phenomenonTime.isBefore(earlier.phenomenonTime);
    }
}
