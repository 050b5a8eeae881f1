package nl.areaal.geodata.sensorthings.sql;

import java.util.Optional;

/**
 * Where somebody may write.
 *
 * @param datasetId the only dataset; empty: everywhere
 */
public record Scope(Optional<String> datasetId) {
    /** The dataset that holds what comes by SensorThings from people with a login. */
    public static final String OWN_DATASET = "sensorthings";

    public static final Scope EVERYWHERE = new Scope(Optional.empty());
    public static final Scope OWN = of(OWN_DATASET);

    public static Scope of(String datasetId) {
        return new Scope(Optional.of(datasetId));
    }

    /** The dataset that new things come into. */
    public String home() {
        return datasetId.orElse(OWN_DATASET);
    }

    boolean covers(String dataset) {
        return datasetId.isEmpty() || datasetId.get().equals(dataset);
    }
}
