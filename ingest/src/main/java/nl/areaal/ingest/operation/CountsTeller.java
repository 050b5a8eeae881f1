package nl.areaal.ingest.operation;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import nl.areaal.geodata.observation.CountedProblems;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.store.StoreLock;
import nl.areaal.ingest.problem.CountedReport;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Tells senders on the topic of problems how much of what can't be used is counted and no longer kept. */
final class CountsTeller implements Round, AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int PATIENCE_MILLIS = 10_000;

    private final ProblemStore problems;
    private final StreamAddress stream;
    private final StoreLock lock;
    private @Nullable Producer<byte[], byte[]> producer;

    CountsTeller(DataSource database, StreamAddress stream) {
        this.problems = new ProblemStore(database);
        this.stream = stream;
        this.lock = new StoreLock(database, "counted problems");
    }

    @Override
    public String name() {
        return "telling what is only counted";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() throws Exception {
        lock.runIfFree(this::tell);
    }

    /** A crash after the broker has a report tells it twice, under the same key. */
    private void tell() throws ExecutionException, InterruptedException {
        for (CountedProblems counts : problems.untold()) {
            producer()
                    .send(new ProducerRecord<>(
                            stream.problems(), CountedReport.key(counts), CountedReport.json(counts)))
                    .get();
            problems.told(counts);
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = Producers.open(stream, PATIENCE_MILLIS);
        }
        return producer;
    }
}
