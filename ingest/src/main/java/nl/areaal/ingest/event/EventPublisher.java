package nl.areaal.ingest.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Sends events on their way without waiting: who misses one finds the same in the store. */
public final class EventPublisher implements EventSink {
    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);
    private static final byte[] CONTENT_TYPE = (CloudEvent.MEDIA_TYPE + "; charset=UTF-8").getBytes(US_ASCII);

    private final Producer<byte[], byte[]> producer;
    private final String topic;

    public EventPublisher(Producer<byte[], byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    /**
     * Hands an event over.
     *
     * @throws TimeoutException when the broker does not even say where its topic is; each more would wait as long
     */
    @Override
    public void publish(String type, Instant time, JsonNode data) {
        CloudEvent event = new CloudEvent(UUID.randomUUID(), type, time, data);
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, type.getBytes(UTF_8), event.json());
        message.headers().add("content-type", CONTENT_TYPE);
        Future<RecordMetadata> handed = producer.send(message, (sent, failure) -> {
            if (failure != null) {
                LOG.debug("event {} was not sent", event.id(), failure);
            }
        });
        if (handed.state() == Future.State.FAILED && handed.exceptionNow() instanceof TimeoutException silent) {
            throw silent;
        }
    }
}
