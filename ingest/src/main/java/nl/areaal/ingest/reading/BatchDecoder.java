package nl.areaal.ingest.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.ingest.reading.Decoded.Accepted;
import nl.areaal.ingest.reading.Decoded.Rejected;
import nl.areaal.ingest.stream.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/** Decodes all messages that came at once. For one thread. */
final class BatchDecoder {
    private static final byte[] NOTHING = {};

    private static final Rejected PAUSED = new Rejected(
            Reason.FEED_PAUSED,
            "The feed is paused; this message is kept, and stored when the feed is resumed.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

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
        Set<Long> paused = registry.pausedAt(now);
        ReadingBatch batch = decode(messages, registry.at(now), paused, now);
        return batch.unusable().stream().anyMatch(BatchDecoder::dependsOnRegistry)
                ? decode(messages, registry.refresh(now), paused, now)
                : batch;
    }

    private ReadingBatch decode(
            ConsumerRecords<byte[], byte[]> messages, KnownDatastreams known, Set<Long> paused, Instant now) {
        ReadingBatch batch = new ReadingBatch(messages.count());
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            switch (decoder.decode(bytes(message.value()), known, now)) {
                case Accepted reading
                when !paused.isEmpty() && paused.contains(reading.datastreamId()) ->
                    batch.add(held(reading, message, now));
                case Accepted reading -> batch.add(reading);
                case Rejected rejected -> batch.add(unusable(rejected, message, now));
            }
        }
        return batch;
    }

    /** One that was kept before and delivered again must not be lost to the limit of the day. */
    private static UnusableMessage unusable(Rejected rejected, ConsumerRecord<byte[], byte[]> message, Instant now) {
        UnusableMessage unusable =
                new UnusableMessage(problem(rejected, message, now), bytes(message.key()), bytes(message.value()));
        return message.headers().lastHeader(Topics.DELIVERED_AGAIN) == null ? unusable : unusable.heldBack();
    }

    /** Of a feed that is paused: kept as it came, and delivered again when the feed is resumed. */
    private static UnusableMessage held(Accepted reading, ConsumerRecord<byte[], byte[]> message, Instant now) {
        return new UnusableMessage(
                        problem(PAUSED, message, now),
                        bytes(message.key()),
                        bytes(message.value()),
                        reading.datastreamId())
                .heldBack();
    }

    private static byte[] bytes(byte @Nullable [] value) {
        return value == null ? NOTHING : value;
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
