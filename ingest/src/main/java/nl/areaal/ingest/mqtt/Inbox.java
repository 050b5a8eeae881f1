package nl.areaal.ingest.mqtt;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.areaal.geodata.sensorthings.sql.Scope;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of one connection that are on their way to the store. Each is acknowledged when it is durable, in the order
 * in which they came. When too many wait, or a partner is too fast, the connection is read no further; while the store
 * is away each message tries again until it is stored or the client is gone.
 *
 * <p>Lives on the event loop of its channel.
 */
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final long RETRY_MILLIS = 500;

    private final Channel channel;
    private final Publications publications;
    private final Scope scope;
    private final Supplier<Duration> ration;
    private final int mostInFlight;
    private final Deque<Flight> waiting = new ArrayDeque<>();
    private final Deque<Flight> unacknowledged = new ArrayDeque<>();
    private boolean rationed;

    /**
     * An empty inbox.
     *
     * @param ration counts a reading; answers how long it has to wait
     */
    Inbox(Channel channel, Publications publications, Scope scope, Supplier<Duration> ration, int mostInFlight) {
        this.channel = channel;
        this.publications = publications;
        this.scope = scope;
        this.ration = ration;
        this.mostInFlight = mostInFlight;
    }

    /** A message that is on its way. */
    private static final class Flight {
        private final Message message;
        private final Consumer<Verdict> acknowledge;
        private @Nullable Verdict verdict;

        Flight(Message message, Consumer<Verdict> acknowledge) {
            this.message = message;
            this.acknowledge = acknowledge;
        }
    }

    /** Takes a message on; tells what became of it when that is durable. */
    void take(Message message, Consumer<Verdict> acknowledge) {
        Flight flight = new Flight(message, acknowledge);
        waiting.add(flight);
        unacknowledged.add(flight);
        sendOn();
    }

    /** Whether the connection is read no further for a while, so that its silence says nothing. */
    boolean isHeldUp() {
        return !channel.config().isAutoRead();
    }

    private void sendOn() {
        while (!rationed && !waiting.isEmpty()) {
            Duration wait = ration.get();
            if (wait.isZero()) {
                store(waiting.remove());
            } else {
                rationed = true;
                later(wait.toMillis(), () -> {
                    rationed = false;
                    sendOn();
                });
            }
        }
        readOrNot();
    }

    private void store(Flight flight) {
        var _ = publications
                .take(flight.message, scope)
                .whenCompleteAsync((verdict, failure) -> landed(flight, verdict, failure), channel.eventLoop());
    }

    private void landed(Flight flight, @Nullable Verdict verdict, @Nullable Throwable failure) {
        if (!channel.isActive()) {
            return;
        }
        if (verdict == null) {
            LOG.debug("a message on {} waits for the store", flight.message.topic(), failure);
            later(RETRY_MILLIS, () -> store(flight));
            return;
        }
        flight.verdict = verdict;
        acknowledge();
        readOrNot();
    }

    private void acknowledge() {
        for (Flight next = unacknowledged.peek(); next != null; next = unacknowledged.peek()) {
            Verdict verdict = next.verdict;
            if (verdict == null) {
                break;
            }
            unacknowledged.remove();
            next.acknowledge.accept(verdict);
        }
        channel.flush();
    }

    private void readOrNot() {
        channel.config().setAutoRead(!rationed && unacknowledged.size() < mostInFlight);
    }

    private void later(long millis, Runnable step) {
        var _ = channel.eventLoop()
                .schedule(
                        () -> {
                            if (channel.isActive()) {
                                step.run();
                            }
                        },
                        millis,
                        TimeUnit.MILLISECONDS);
    }
}
