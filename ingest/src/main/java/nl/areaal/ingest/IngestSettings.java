package nl.areaal.ingest;

import java.util.Map;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.ingest.stream.StreamAddress;

/** Where the store and the stream are, as the environment says. */
public record IngestSettings(StoreAddress store, StreamAddress stream) {
    /**
     * Reads the variables that the launcher sets.
     *
     * @throws IllegalStateException naming the variable that is missing
     */
    public static IngestSettings from(Map<String, String> environment) {
        return new IngestSettings(StoreAddress.from(environment), StreamAddress.from(environment));
    }
}
