package nl.areaal.ingest.reading;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.observation.StreamOffsetStore;
import nl.areaal.geodata.observation.StreamStretch;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic of readings from where the store says that it has been read.
 *
 * <p>The broker shares the partitions out among the ingesters of the group; it keeps no offsets for us.
 */
final class ReadingConsumer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReadingConsumer.class);
    private static final int MOST_MESSAGES = 20_000;
    private static final int FETCH_BYTES = 4 * 1024 * 1024;
    /** After this, other ingesters take over the partitions of one that is gone. */
    private static final int SESSION_MILLIS = 10_000;

    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(5);
    /** A broker that is there takes its leave in milliseconds, and one that is not forgets us by itself. */
    private static final Duration CLOSE_PATIENCE = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final StreamOffsetStore offsets;
    private final String topic;
    private final Map<Integer, Long> next = new HashMap<>();

    ReadingConsumer(StreamAddress address, StreamOffsetStore offsets) {
        this.offsets = offsets;
        this.topic = address.readings();
        this.consumer =
                new KafkaConsumer<>(settings(address), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic), new FromTheStore());
    }

    /** What has arrived, or nothing when nothing does for as long as that. */
    ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        return consumer.poll(patience);
    }

    /** The stretch of each partition that messages just polled cover, gaps that Kafka leaves included. */
    List<StreamStretch> stretchesOf(ConsumerRecords<byte[], byte[]> messages) {
        return messages.partitions().stream()
                .map(partition -> {
                    ConsumerRecord<byte[], byte[]> last =
                            messages.records(partition).getLast();
                    return new StreamStretch(
                            partition.partition(), next.getOrDefault(partition.partition(), 0L), last.offset() + 1);
                })
                .toList();
    }

    /** Notes that stretches are stored. */
    void passed(Collection<StreamStretch> stretches) {
        stretches.forEach(stretch -> next.put(stretch.partition(), stretch.to()));
    }

    /**
     * How many messages of our partitions are waiting, asked of the broker.
     *
     * @throws org.apache.kafka.common.errors.TimeoutException when it does not answer
     */
    long lag() {
        return consumer.endOffsets(consumer.assignment(), BROKER_PATIENCE).entrySet().stream()
                .mapToLong(end -> Math.max(
                        0, end.getValue() - next.getOrDefault(end.getKey().partition(), end.getValue())))
                .sum();
    }

    /** Makes a waiting call return by an exception; the one call that another thread may make. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(CLOSE_PATIENCE));
    }

    private static Map<String, Object> settings(StreamAddress address) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                address.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                address.topicPrefix() + ".ingest",
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                address.instance(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_MILLIS,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.toString(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_MESSAGES,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                FETCH_BYTES);
    }

    private final class FromTheStore implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> next.remove(partition.partition()));
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            first.forEach((partition, beginning) -> {
                long offset = start(partition.partition(), beginning, end.getOrDefault(partition, beginning));
                next.put(partition.partition(), offset);
                consumer.seek(partition, offset);
            });
        }

        /** The stored offset, unless the log has it no more: then its beginning, for what repeats does no harm. */
        private long start(int partition, long first, long end) {
            long stored = offsets.open(partition, first);
            if (stored >= first && stored <= end) {
                return stored;
            }
            LOG.error(
                    "{} partition {} was read up to offset {}, but holds {} to {}; reading it from its beginning",
                    topic,
                    partition,
                    stored,
                    first,
                    end);
            offsets.reset(partition, first);
            return first;
        }
    }
}
