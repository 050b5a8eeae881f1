package nl.areaal.core.observation;

import java.time.Duration;

/**
 * The readings of one quantity at one thing, in one unit.
 *
 * @param id the number that messages carry
 * @param key the source's name for it, e.g. NL10643/NO2
 */
public record Datastream(
        long id,
        String key,
        String name,
        long thingId,
        ObservedProperty property,
        MeasuredUnit unit,
        Contract contract) {
    /** How often a reading is due. */
    public Duration cadence() {
        return contract.cadence();
    }

    public PlausibleRange plausible() {
        return contract.plausible();
    }
}
