package nl.areaal.ingest.reading;

import java.time.Instant;
import java.time.InstantSource;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.ingest.reading.Decoded.Accepted;
import nl.areaal.ingest.reading.Decoded.Rejected;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Decodes all messages that came at once. For one thread. */
final class BatchDecoder {
    private static final byte[] NOTHING = {};

    private final ReadingDecoder decoder = new ReadingDecoder();
    private final DatastreamRegistry registry;
    private final InstantSource clock;

    BatchDecoder(DatastreamRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * Tells readings from unusable messages.
     *
     * <p>When a message asks for a datastream that is not known, or with another unit, the registry is read again and all
     * is decoded anew: a datastream that was registered before its reading was sent is always found.
     */
    ReadingBatch decode(ConsumerRecords<byte[], byte[]> messages) {
        Instant now = clock.instant();
        ReadingBatch batch = decode(messages, registry.at(now), now);
        return batch.unusable().stream().anyMatch(BatchDecoder::dependsOnRegistry)
                ? decode(messages, registry.refresh(now), now)
                : batch;
    }

    private ReadingBatch decode(ConsumerRecords<byte[], byte[]> messages, KnownDatastreams known, Instant now) {
        ReadingBatch batch = new ReadingBatch(messages.count());
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            byte[] bytes = message.value() == null ? NOTHING : message.value();
            switch (decoder.decode(bytes, known, now)) {
                case Accepted reading -> batch.add(reading);
                case Rejected rejected -> batch.add(new UnusableMessage(problem(rejected, message, now), bytes));
            }
        }
        return batch;
    }

    private static boolean dependsOnRegistry(UnusableMessage message) {
        String reason = message.problem().reason();
        return reason.equals(Reason.UNKNOWN_DATASTREAM.code()) || reason.equals(Reason.WRONG_UNIT.code());
    }

    private static Problem problem(Rejected rejected, ConsumerRecord<byte[], byte[]> message, Instant now) {
        return new Problem(
                rejected.reason().code(),
                rejected.message(),
                rejected.field(),
                rejected.value(),
                rejected.expected(),
                new Problem.Origin(message.topic(), message.partition(), message.offset(), now));
    }
}
