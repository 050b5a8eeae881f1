package nl.areaal.ingest.stream;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sets up Kafka producers: what they say counts as said when all replicas have it. */
public final class Producers {
    private static final int LINGER_MILLIS = 5;
    private static final int BATCH_BYTES = 256 * 1024;

    private Producers() {}

    /**
     * Opens a producer of bytes.
     *
     * @param patienceMillis how long a message may wait for the broker
     */
    public static Producer<byte[], byte[]> open(StreamAddress address, int patienceMillis) {
        int requestMillis = Math.min(30_000, patienceMillis - LINGER_MILLIS);
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        address.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        LINGER_MILLIS,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        BATCH_BYTES,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        requestMillis,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        (long) patienceMillis,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        patienceMillis),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
