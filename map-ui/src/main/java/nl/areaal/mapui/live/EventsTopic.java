package nl.areaal.mapui.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The topic on which ingest tells what it stored, and the broker that has it.
 *
 * @param servers host:port, several with commas
 */
record EventsTopic(String servers, String name) {
    private static final int RECONNECT_AT_LEAST_MS = 500;
    private static final int RECONNECT_AT_MOST_MS = 5_000;

    Consumer<byte[], byte[]> open() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                // Offsets that are gone (a new broker, a cleaned topic): go on with what comes.
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.RECONNECT_BACKOFF_MS_CONFIG,
                RECONNECT_AT_LEAST_MS,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                RECONNECT_AT_MOST_MS);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, Duration wait) {
        return consumer.partitionsFor(name, wait).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
    }
}
