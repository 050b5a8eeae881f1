package nl.areaal.ingest.feed;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.areaal.core.observation.Datastream;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Plays the partners of the sample region: a few readings a second, of its datastreams in turn, for as long as it runs. */
final class DemoFeed {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final Duration BETWEEN_READINGS = Duration.ofMillis(200);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);

    private final StreamAddress stream;
    private final Supplier<List<Datastream>> known;
    private final InstantSource clock;
    private final PrintStream out;
    private volatile boolean brokerIsAway;

    /**
     * Sets up a feed.
     *
     * @param known reads the datastreams to feed
     */
    DemoFeed(StreamAddress stream, Supplier<List<Datastream>> known, InstantSource clock, PrintStream out) {
        this.stream = stream;
        this.known = known;
        this.clock = clock;
        this.out = out;
    }

    /** Feeds until told to stop. */
    void runUntil(BooleanSupplier stopping) throws InterruptedException {
        try (Producer<byte[], byte[]> producer = Producers.open(stream, PATIENCE_MILLIS)) {
            List<Datastream> datastreams = List.of();
            long lookedNanos = System.nanoTime() - BETWEEN_LOOKS.toNanos();
            for (int turn = 0; !stopping.getAsBoolean(); turn++) {
                if (datastreams.isEmpty() || System.nanoTime() - lookedNanos > BETWEEN_LOOKS.toNanos()) {
                    datastreams = look(datastreams);
                    lookedNanos = System.nanoTime();
                }
                if (!datastreams.isEmpty()) {
                    send(producer, datastreams.get(turn % datastreams.size()));
                }
                Thread.sleep(BETWEEN_READINGS);
            }
        }
    }

    /** What is in the store now, or still what was there before when the store is away. */
    private List<Datastream> look(List<Datastream> before) {
        try {
            List<Datastream> now = known.get();
            if (now.size() != before.size()) {
                out.println("Feeding " + now.size() + " datastreams, " + (1_000 / BETWEEN_READINGS.toMillis())
                        + " readings a second, to " + stream.readings());
            }
            return now;
        } catch (RuntimeException e) {
            out.println("The store does not answer: " + e.getMessage());
            return before;
        }
    }

    private void send(Producer<byte[], byte[]> producer, Datastream datastream) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ReadingMessage reading = new ReadingMessage(
                datastream.id(),
                now,
                DemoSeries.at(datastream, now),
                datastream.unit().ucum());
        var _ = producer.send(
                new ProducerRecord<>(stream.readings(), reading.key(), reading.json()),
                (where, problem) -> told(problem));
    }

    /** One line when the broker goes and one when it comes back. */
    private void told(@Nullable Exception problem) {
        if (problem != null && !brokerIsAway) {
            out.println("The broker is away: " + problem.getMessage());
        }
        if (problem == null && brokerIsAway) {
            out.println("The broker is back.");
        }
        brokerIsAway = problem != null;
    }
}
