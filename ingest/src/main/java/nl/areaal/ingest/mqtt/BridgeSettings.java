package nl.areaal.ingest.mqtt;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.areaal.geodata.dataset.Dataset;

/**
 * A broker of others that observations are fetched from.
 *
 * @param url {@code tcp://HOST:PORT}, or {@code ssl://HOST:PORT} with a certificate that Java trusts
 * @param topics what is subscribed to there; wildcards are theirs
 * @param clientId under which the broker keeps what comes while we are away
 * @param datasetId the only dataset that what comes may write to
 */
record BridgeSettings(
        URI url, List<String> topics, String clientId, Optional<Login> login, String datasetId, int version) {
    private static final int USUAL_PORT = 1883;
    private static final int USUAL_SECURE_PORT = 8883;

    /** How we sign in there. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    BridgeSettings {
        topics = List.copyOf(topics);
        String scheme = String.valueOf(url.getScheme());
        if (!(scheme.equals("tcp") || scheme.equals("ssl")) || url.getHost() == null) {
            throw new IllegalArgumentException(
                    "areaal.mqtt.bridge.url is '" + url + "', expected tcp://HOST:PORT or ssl://HOST:PORT");
        }
        if (topics.isEmpty()) {
            throw new IllegalArgumentException(
                    "areaal.mqtt.bridge.topics is empty, expected topics with commas between");
        }
        if (version != 3 && version != 5) {
            throw new IllegalArgumentException("areaal.mqtt.bridge.version is " + version + ", expected 3 or 5");
        }
        Dataset.requireId(datasetId);
    }

    boolean isSecure() {
        return url.getScheme().equals("ssl");
    }

    int port() {
        return url.getPort() > 0 ? url.getPort() : isSecure() ? USUAL_SECURE_PORT : USUAL_PORT;
    }
}
