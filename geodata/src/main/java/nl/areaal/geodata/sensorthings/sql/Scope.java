package nl.areaal.geodata.sensorthings.sql;

import java.util.Optional;

/**
 * Where somebody may write.
 *
 * @param datasetId the only dataset; empty: everywhere
 */
public record Scope(Optional<String> datasetId) {
    /** The dataset that holds what comes by SensorThings. */
    public static final String OWN_DATASET = "sensorthings";

    public static final Scope EVERYWHERE = new Scope(Optional.empty());
    public static final Scope OWN = new Scope(Optional.of(OWN_DATASET));
}
