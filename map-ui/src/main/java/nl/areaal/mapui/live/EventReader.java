package nl.areaal.mapui.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the events topic for as long as the application runs, broker or no broker. It belongs to no consumer group and
 * commits nothing: each application hears every event. It begins a little in the past, so that a fresh start knows
 * the newest readings at once, and after a broken connection it goes on where it was.
 */
final class EventReader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);
    private static final Duration LOOK_BACK = Duration.ofHours(1);
    private static final Duration POLL_WAIT = Duration.ofSeconds(1);
    private static final Duration CONTACT_EACH = Duration.ofSeconds(10);
    private static final Duration CONTACT_WAIT = Duration.ofSeconds(5);
    private static final String NOT_STARTED = "not started";
    private static final Duration RETRY_WAIT = Duration.ofSeconds(3);

    private final EventsTopic topic;
    private final LiveObservations live;
    private final Clock clock;
    private final Map<TopicPartition, Long> nextOffsets = new HashMap<>();
    private final AtomicLong unreadable = new AtomicLong();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile boolean connected;
    private volatile String trouble = NOT_STARTED;
    private volatile Thread thread = Thread.currentThread();

    EventReader(EventsTopic topic, LiveObservations live, Clock clock) {
        this.topic = topic;
        this.live = live;
        this.clock = clock;
    }

    boolean connected() {
        return connected;
    }

    /** Why nothing comes in, in words; empty when all is well. */
    String trouble() {
        return trouble;
    }

    /** How many events could not be read since the start. */
    long unreadable() {
        return unreadable.get();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("live-events").daemon().start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void run() {
        while (isRunning()) {
            readOnce();
            pause();
        }
    }

    /** Reads until the connection breaks or the application stops. */
    void readOnce() {
        try (Consumer<byte[], byte[]> consumer = topic.open()) {
            read(consumer);
        } catch (InterruptException | WakeupException e) {
            LOG.debug("Reading events ends", e);
        } catch (KafkaException e) {
            disconnected("no answer from " + topic.servers() + " (" + e.getMessage() + ")");
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = topic.partitions(consumer, CONTACT_WAIT);
        if (partitions.isEmpty()) {
            disconnected("topic " + topic.name() + " does not exist yet");
            return;
        }
        consumer.assign(partitions);
        partitions.forEach(partition -> seek(consumer, partition));
        Instant contactDue = clock.instant();
        while (isRunning()) {
            ConsumerRecords<byte[], byte[]> events = consumer.poll(POLL_WAIT);
            events.forEach(this::receive);
            if (events.isEmpty() && !clock.instant().isBefore(contactDue)) {
                // A poll without a broker looks like a poll without news; a question has to be answered.
                consumer.endOffsets(partitions, CONTACT_WAIT);
            }
            if (!events.isEmpty() || !clock.instant().isBefore(contactDue)) {
                contact();
                contactDue = clock.instant().plus(CONTACT_EACH);
            }
        }
    }

    private void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        Long next = nextOffsets.get(partition);
        if (next != null) {
            consumer.seek(partition, next);
            return;
        }
        long since = clock.instant().minus(LOOK_BACK).toEpochMilli();
        OffsetAndTimestamp found =
                consumer.offsetsForTimes(Map.of(partition, since), CONTACT_WAIT).get(partition);
        if (found == null) {
            consumer.seekToEnd(List.of(partition));
        } else {
            consumer.seek(partition, found.offset());
        }
    }

    private void receive(ConsumerRecord<byte[], byte[]> event) {
        nextOffsets.put(new TopicPartition(event.topic(), event.partition()), event.offset() + 1);
        try {
            live.receive(LiveMessage.decode(event.value()));
        } catch (IllegalArgumentException e) {
            unreadable.incrementAndGet();
            LOG.debug("Event {}-{} cannot be read: {}", event.partition(), event.offset(), e.getMessage());
        }
    }

    private void contact() {
        if (!connected) {
            LOG.info("Live readings are on: reading {}", topic.name());
        }
        connected = true;
        trouble = "";
    }

    private void disconnected(String reason) {
        if (connected || trouble.equals(NOT_STARTED)) {
            LOG.warn("Live readings are off: {}. The map works without them; trying again", reason);
        }
        connected = false;
        trouble = reason;
    }

    private void pause() {
        try {
            stopping.await(RETRY_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
