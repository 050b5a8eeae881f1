package nl.areaal.ingest.stream;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes our topics where they are missing, and asks the broker who it is. */
public final class Topics {
    /** The header of a reading that could not be used before, was kept, and is delivered again. */
    public static final String DELIVERED_AGAIN = "areaal-delivered-again";

    private static final int READINGS_PARTITIONS = 6;
    /**
     * Well above what a reading may have, so that a message that is too long reaches the ingester and its sender hears of
     * it; low enough for its problem report, a third longer, to fit the usual limit of a topic.
     */
    private static final int LARGEST_READING_BYTES = 256 * 1024;

    private static final String TIMEOUT_MILLIS = "10000";

    private Topics() {}

    /**
     * Makes the topics that are missing.
     *
     * @return the id of the cluster, which tells a new broker from an old one
     * @throws ExecutionException when the broker is away or refuses
     */
    public static String prepare(StreamAddress address) throws ExecutionException, InterruptedException {
        Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address.bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS));
        try {
            make(admin, readings(address.readings()));
            make(admin, new NewTopic(address.problems(), Optional.of(1), Optional.empty()));
            make(admin, new NewTopic(address.events(), Optional.of(1), Optional.empty()));
            return admin.describeCluster().clusterId().get();
        } finally {
            admin.close(Duration.ZERO); // who stops has no reason to wait for a broker that is silent
        }
    }

    private static NewTopic readings(String name) {
        return new NewTopic(name, Optional.of(READINGS_PARTITIONS), Optional.empty())
                .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_READING_BYTES)));
    }

    private static void make(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
