package nl.areaal.ingest.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.areaal.core.observation.Datastream;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.quality.Breach;
import nl.areaal.geodata.quality.BreachStore;
import nl.areaal.ingest.problem.BreachReport;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells partners on the topic of problems what broke contracts: a record for each datastream, day and cause that changed.
 *
 * <p>What was told is remembered after the broker has it, so that a crash, or a broker that is away, lets a report come
 * late or twice and never not at all. Flags do not wait for that.
 */
final class BreachTeller {
    private static final Logger LOG = LoggerFactory.getLogger(BreachTeller.class);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(1);

    private final StreamAddress stream;
    private final BreachStore breaches;
    private final SensorStore sensors;
    private @Nullable Producer<byte[], byte[]> producer;
    private boolean troubled;

    BreachTeller(StreamAddress stream, BreachStore breaches, SensorStore sensors) {
        this.stream = stream;
        this.breaches = breaches;
        this.sensors = sensors;
    }

    /** Tells all that is new, as far as the broker takes it. */
    void tell() throws InterruptedException {
        try {
            List<Breach> untold = breaches.untold(MOST_AT_ONCE);
            while (!untold.isEmpty()) {
                publish(untold);
                breaches.told(untold);
                untold = breaches.untold(MOST_AT_ONCE);
            }
            troubled = false;
        } catch (InterruptException e) {
            throw new InterruptedException(e.getMessage());
        } catch (ExecutionException | RuntimeException e) {
            if (!troubled) {
                LOG.warn("broken contracts could not be told of, they wait for the next try: {}", e.getMessage());
                LOG.debug("the failure in full", e);
            }
            troubled = true;
        }
    }

    void close() {
        if (producer != null) {
            producer.close(STOP_PATIENCE);
        }
    }

    private void publish(List<Breach> untold) throws ExecutionException, InterruptedException {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = Producers.open(stream, PATIENCE_MILLIS);
            producer = open;
        }
        Map<Long, Datastream> datastreams =
                sensors
                        .findDatastreams(
                                untold.stream().map(Breach::datastreamId).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Datastream::id, Function.identity()));
        List<Future<?>> sent = new ArrayList<>(untold.size());
        for (Breach breach : untold) {
            Datastream datastream = datastreams.get(breach.datastreamId());
            if (datastream != null) {
                Future<?> report = open.send(new ProducerRecord<>(
                        stream.problems(), BreachReport.key(breach), BreachReport.json(breach, datastream)));
                if (report.state() == Future.State.FAILED) {
                    report.get(); // each more would wait as long for a broker that is away
                }
                sent.add(report);
            }
        }
        for (Future<?> report : sent) {
            report.get();
        }
    }
}
