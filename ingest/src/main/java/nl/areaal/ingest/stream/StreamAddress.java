package nl.areaal.ingest.stream;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

/**
 * Where the Kafka broker is, what our topics are called on it, and who we are to it.
 *
 * @param bootstrapServers host:port, more of them with commas between
 * @param topicPrefix the first part of each topic's name
 * @param instance tells this ingester from others of its group, and is the same after a restart: a broker then hands its
 *     partitions back at once, where it would else wait for one that was killed
 */
public record StreamAddress(String bootstrapServers, String topicPrefix, String instance) {
    private static final String DEFAULT_PREFIX = "areaal";
    private static final String DEFAULT_PORT = "8081";
    private static final String TOPIC_NAME = "[a-zA-Z0-9._-]{1,200}";

    public StreamAddress {
        if (bootstrapServers.isBlank()) {
            throw new IllegalStateException("AREAAL_KAFKA is not set, expected host:port of a Kafka broker");
        }
        if (!topicPrefix.matches(TOPIC_NAME)) {
            throw new IllegalStateException("AREAAL_TOPIC_PREFIX is '" + topicPrefix
                    + "', expected letters, digits, dots, dashes or underscores");
        }
    }

    /**
     * Reads {@code AREAAL_KAFKA} and {@code AREAAL_TOPIC_PREFIX}.
     *
     * @throws IllegalStateException when no broker is named
     */
    public static StreamAddress from(Map<String, String> environment) {
        return new StreamAddress(
                environment.getOrDefault("AREAAL_KAFKA", ""),
                environment.getOrDefault("AREAAL_TOPIC_PREFIX", DEFAULT_PREFIX),
                instance(environment.getOrDefault("AREAAL_INGEST_PORT", DEFAULT_PORT)));
    }

    /** Who we are: no two ingesters share the name of their host and the port that they listen on. */
    public static String instance(String port) {
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + port;
        } catch (UnknownHostException e) {
            return "localhost-" + port;
        }
    }

    /** Where partners deliver readings. */
    public String readings() {
        return topicPrefix + ".readings";
    }

    /** Where readings go that could not be used. */
    public String problems() {
        return topicPrefix + ".problems";
    }

    /** Where the platform says what happened. */
    public String events() {
        return topicPrefix + ".events";
    }
}
