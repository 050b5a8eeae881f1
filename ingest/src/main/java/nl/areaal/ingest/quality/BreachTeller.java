package nl.areaal.ingest.quality;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import nl.areaal.core.observation.Datastream;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.quality.Breach;
import nl.areaal.geodata.quality.BreachStore;
import nl.areaal.geodata.quality.Silence;
import nl.areaal.geodata.quality.SilenceStore;
import nl.areaal.ingest.problem.BreachReport;
import nl.areaal.ingest.problem.SilenceReport;
import nl.areaal.ingest.stream.Producers;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells partners on the topic of problems what broke contracts: a record for each datastream, day and cause that changed, and
 * one for each datastream that fell silent or speaks again.
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
    private final SilenceStore silences;
    private final SensorStore sensors;
    private @Nullable Producer<byte[], byte[]> producer;
    private boolean troubled;

    BreachTeller(StreamAddress stream, BreachStore breaches, SilenceStore silences, SensorStore sensors) {
        this.stream = stream;
        this.breaches = breaches;
        this.silences = silences;
        this.sensors = sensors;
    }

    /** Tells all that is new, as far as the broker takes it. */
    void tell() throws InterruptedException {
        try {
            List<Breach> untold = breaches.untold(MOST_AT_ONCE);
            while (!untold.isEmpty()) {
                publish(untold, Breach::datastreamId, BreachReport::key, BreachReport::json);
                breaches.told(untold);
                untold = breaches.untold(MOST_AT_ONCE);
            }
            List<Silence> silent = silences.untold(MOST_AT_ONCE);
            while (!silent.isEmpty()) {
                publish(silent, Silence::datastreamId, SilenceReport::key, SilenceReport::json);
                silences.told(silent);
                silent = silences.untold(MOST_AT_ONCE);
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

    private <T> void publish(
            List<T> untold,
            ToLongFunction<T> datastreamId,
            Function<T, byte[]> key,
            BiFunction<T, Datastream, byte[]> report)
            throws ExecutionException, InterruptedException {
        Producer<byte[], byte[]> open = producer();
        Map<Long, Datastream> datastreams =
                sensors
                        .findDatastreams(
                                untold.stream().map(datastreamId::applyAsLong).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Datastream::id, Function.identity()));
        List<Future<?>> sent = new ArrayList<>(untold.size());
        for (T one : untold) {
            Datastream datastream = datastreams.get(datastreamId.applyAsLong(one));
            if (datastream != null) {
                Future<?> handed = open.send(
                        new ProducerRecord<>(stream.problems(), key.apply(one), report.apply(one, datastream)));
                if (handed.state() == Future.State.FAILED) {
                    handed.get(); // each more would wait as long for a broker that is away
                }
                sent.add(handed);
            }
        }
        for (Future<?> answer : sent) {
            answer.get();
        }
    }

    private Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = Producers.open(stream, PATIENCE_MILLIS);
            producer = open;
        }
        return open;
    }
}
