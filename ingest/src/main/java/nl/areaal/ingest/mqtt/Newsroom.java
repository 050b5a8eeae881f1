package nl.areaal.ingest.mqtt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.query.Query;
import nl.areaal.ingest.event.LocalNews;
import nl.areaal.ingest.sensorthings.Views;
import nl.areaal.ingest.sensorthings.access.Visitor;
import nl.areaal.ingest.sensorthings.entity.EntityJson;
import nl.areaal.ingest.sensorthings.entity.ServiceLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells subscribers what became durable, on a thread of its own. When news comes faster than it can be told some is
 * dropped: who misses it finds it in the store, and whoever was to be told of all is shown out.
 */
final class Newsroom implements LocalNews.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);
    private static final int MOST_WAITING = 1_000;

    private final Views views;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor teller;

    Newsroom(Views views, MeterRegistry meters) {
        this.views = views;
        Counter dropped = meters.counter("areaal.mqtt.news.dropped");
        teller = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("mqtt-news").factory(),
                (story, full) -> {
                    dropped.increment();
                    endTheAssured();
                });
    }

    /** Begins to tell somebody, who is told once for each wish. */
    void add(Wish wish, List<Subscription> meant) {
        remove(wish.session(), wish.filter());
        subscriptions.addAll(meant);
    }

    void remove(Session session, String filter) {
        subscriptions.removeIf(
                known -> known.session() == session && known.wish().filter().equals(filter));
    }

    void remove(Session session) {
        subscriptions.removeIf(known -> known.session() == session);
    }

    long count(Session session) {
        return subscriptions.stream()
                .map(Subscription::wish)
                .filter(wish -> wish.session() == session)
                .distinct()
                .count();
    }

    @Override
    public boolean isListening() {
        return !subscriptions.isEmpty();
    }

    @Override
    public void stored(List<Reading> readings) {
        tell(() -> tellOf(readings));
    }

    @Override
    public void changed(EntityType type, EntityId id) {
        tell(() -> tellOf(type, id));
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }

    private void tell(Runnable story) {
        teller.execute(() -> {
            try {
                story.run();
            } catch (RuntimeException e) {
                LOG.warn("Subscribers could not be told of what was stored", e);
                endTheAssured();
            }
        });
    }

    /** Who was to be told of all misses something now, and must hear that. */
    private void endTheAssured() {
        subscriptions.stream()
                .map(Subscription::wish)
                .filter(Wish::isAssured)
                .map(Wish::session)
                .distinct()
                .forEach(Session::endForMissing);
    }

    /** How observations are written for some subscriptions: those with the same style get the same bytes. */
    private record Style(ServiceLinks links, Query query) {}

    private void tellOf(List<Reading> readings) {
        Map<Visitor, Set<Long>> visible = new HashMap<>();
        List<Subscription> quick =
                subscriptions.stream().filter(Subscription::isForObservations).toList();
        quick.forEach(subscription -> visible.computeIfAbsent(
                subscription.session().visitor(), visitor -> views.visible(datastreams(readings), visitor)));
        for (Reading reading : readings) {
            Map<Style, byte[]> written = new HashMap<>();
            for (Subscription subscription : quick) {
                boolean wanted = subscription.datastream().orElse(reading.datastreamId()) == reading.datastreamId();
                if (wanted
                        && visible.getOrDefault(subscription.session().visitor(), Set.of())
                                .contains(reading.datastreamId())) {
                    Style style = new Style(subscription.links(), subscription.query());
                    subscription.send(
                            written.computeIfAbsent(
                                    style,
                                    as -> new EntityJson(as.links)
                                            .entity(ObservationViews.of(reading, as.query), as.query)),
                            reading.datastreamId());
                }
            }
        }
        tellOthersOf(readings);
    }

    /** For observations of a feature, and single ones, one has to look. */
    private void tellOthersOf(List<Reading> readings) {
        for (Subscription subscription : subscriptions) {
            if (subscription.type() == EntityType.OBSERVATION && !subscription.isForObservations()) {
                readings.stream().map(Reading::key).filter(subscription::isFor).forEach(id -> look(subscription, id));
            }
        }
    }

    private static Collection<Long> datastreams(List<Reading> readings) {
        return readings.stream().map(Reading::datastreamId).collect(Collectors.toCollection(TreeSet::new));
    }

    private void tellOf(EntityType type, EntityId id) {
        subscriptions.stream()
                .filter(subscription -> subscription.type() == type)
                .forEach(subscription -> look(subscription, id));
    }

    private void look(Subscription subscription, EntityId id) {
        List<String> path = subscription.isForMany()
                ? subscription.pathOf(id)
                : subscription.topic().path();
        views.find(
                        subscription.links(),
                        path,
                        subscription.topic().options(),
                        subscription.session().visitor())
                .filter(json -> subscription.isForMany() || subscription.isNew(json))
                .ifPresent(subscription::send);
    }
}
