package nl.areaal.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import nl.areaal.ingest.stream.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Topics of their own on the real broker that {@code AREAAL_KAFKA} names, gone when closed. */
public final class TestStream implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final StreamAddress address;
    private final Producer<byte[], byte[]> producer;

    private TestStream(StreamAddress address) {
        this.address = address;
        this.producer = Producers.open(address, PATIENCE_MILLIS);
    }

    public static TestStream create() throws Exception {
        StreamAddress broker = StreamAddress.from(System.getenv());
        StreamAddress address =
                new StreamAddress(broker.bootstrapServers(), "test-" + UUID.randomUUID(), broker.instance());
        Topics.prepare(address);
        return new TestStream(address);
    }

    public StreamAddress address() {
        return address;
    }

    /** Sends a message as a partner does: the datastream is the key. */
    public void send(long datastream, String message) {
        send(datastream, message.getBytes(UTF_8));
    }

    public void send(long datastream, byte[] message) {
        byte[] key = Long.toString(datastream).getBytes(UTF_8);
        var _ = producer.send(new ProducerRecord<>(address.readings(), key, message));
    }

    public void flush() {
        producer.flush();
    }

    /** The first so many records of a topic with one partition. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        address.bootstrapServers(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            Waiting.until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= count;
            });
        }
        return records;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address.bootstrapServers()))) {
            Waiting.until(admin.deleteTopics(List.of(address.readings(), address.problems(), address.events()))
                    .all()::isDone);
        }
    }
}
