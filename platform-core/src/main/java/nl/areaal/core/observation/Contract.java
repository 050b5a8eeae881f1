package nl.areaal.core.observation;

import java.time.Duration;

/**
 * What the source of a datastream promises of its readings, and on what terms they are held. A reading that breaks it is
 * kept as it came and flagged with the test that it failed.
 *
 * <p>The unit is promised too: it stands in the {@link Datastream}, and a message in another one is no reading.
 *
 * @param cadence how often a reading is due
 */
public record Contract(
        Duration cadence, PlausibleRange plausible, Sentinels sentinels, SeriesLimits limits, Terms terms) {
    public Contract {
        if (cadence.toSeconds() < 1) {
            throw new IllegalArgumentException("cadence is " + cadence + ", expected a second or more");
        }
    }

    /** A contract that is usual but for what is stated. */
    public static Contract of(Duration cadence, PlausibleRange plausible) {
        return new Contract(cadence, plausible, Sentinels.USUAL, SeriesLimits.usual(cadence), Terms.OF_DATASET);
    }

    public Contract withLimits(SeriesLimits other) {
        return new Contract(cadence, plausible, sentinels, other, terms);
    }

    /**
     * What can be said of a result by itself.
     *
     * <p>A sentinel says nothing of the quantity, so it is not out of range as well.
     */
    public Quality judge(double result) {
        return sentinels.contains(result) ? Quality.of(QualityFlag.SENTINEL) : plausible.judge(result);
    }
}
