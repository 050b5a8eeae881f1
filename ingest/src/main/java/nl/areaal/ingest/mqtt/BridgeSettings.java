package nl.areaal.ingest.mqtt;

import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.dataset.Dataset;

/**
 * A broker of others that observations are fetched from.
 *
 * @param topics what is subscribed to there; wildcards are theirs
 * @param clientId under which the broker keeps what comes while we are away
 * @param datasetId the only dataset that what comes may write to
 */
record BridgeSettings(
        BridgeAddress address,
        List<String> topics,
        String clientId,
        Optional<Login> login,
        String datasetId,
        int version) {
    /** How we sign in there. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    BridgeSettings {
        topics = List.copyOf(topics);
        if (topics.isEmpty()) {
            throw new IllegalArgumentException(
                    "areaal.mqtt.bridge.topics is empty, expected topics with commas between");
        }
        if (version != 3 && version != 5) {
            throw new IllegalArgumentException("areaal.mqtt.bridge.version is " + version + ", expected 3 or 5");
        }
        Dataset.requireId(datasetId);
    }
}
