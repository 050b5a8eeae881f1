package nl.areaal.mapui.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known to be newest, and who wants to hear of it. Holds one reading per datastream and no history; a reading
 * older than the one that is held (a late arrival, an import of last year) is stored elsewhere but is no news here.
 */
public final class LiveObservations {
    private static final Logger LOG = LoggerFactory.getLogger(LiveObservations.class);
    private static final int MOST_DATASTREAMS = 100_000;

    private final Map<Long, LiveObservation> newest = new ConcurrentHashMap<>();
    private final List<Consumer<List<LiveObservation>>> listeners = new CopyOnWriteArrayList<>();

    /** Ends hearing of new readings. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Calls back with what just became newest, on the thread that received it: hand work on, never block. */
    public Subscription subscribe(Consumer<List<LiveObservation>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public Optional<LiveObservation> newest(long datastream) {
        return Optional.ofNullable(newest.get(datastream));
    }

    public Collection<LiveObservation> newest() {
        return List.copyOf(newest.values());
    }

    void receive(List<LiveObservation> received) {
        List<LiveObservation> news =
                received.stream().filter(this::keepIfNewest).toList();
        if (!news.isEmpty()) {
            listeners.forEach(listener -> tell(listener, news));
        }
    }

    private boolean keepIfNewest(LiveObservation observation) {
        LiveObservation held = newest.get(observation.datastream());
        if (held != null && !observation.replaces(held)) {
            return false;
        }
        if (held != null || newest.size() < MOST_DATASTREAMS) {
            newest.put(observation.datastream(), observation);
        }
        return true;
    }

    private static void tell(Consumer<List<LiveObservation>> listener, List<LiveObservation> news) {
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            LOG.warn("A listener to new readings failed; the others still hear them", e);
        }
    }
}
