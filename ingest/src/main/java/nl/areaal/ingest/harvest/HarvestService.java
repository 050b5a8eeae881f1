package nl.areaal.ingest.harvest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedStore;
import nl.areaal.geodata.source.Fetch;
import nl.areaal.geodata.source.Reach;
import nl.areaal.ingest.stream.StreamAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Harvests the feeds that ask a service, each when it is due, one after another on a thread of its own. */
final class HarvestService implements SmartLifecycle, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(HarvestService.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final long STOP_MILLIS = 10_000;

    private final DataSource database;
    private final StreamAddress stream;
    private final InstantSource clock;
    private final Reach reach;
    private final LookBack lookBack;
    private final Map<String, Instant> asked = new HashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this, "harvest");

    HarvestService(DataSource database, StreamAddress stream, InstantSource clock, Reach reach, LookBack lookBack) {
        this.database = database;
        this.stream = stream;
        this.clock = clock;
        this.reach = reach;
        this.lookBack = lookBack;
    }

    @Override
    public void run() {
        try {
            do {
                harvestWhatIsDue();
            } while (!stopping.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void harvestWhatIsDue() throws InterruptedException {
        try {
            for (Feed feed : new FeedStore(database).list()) {
                if (due(feed)) {
                    asked.put(feed.id(), clock.instant());
                    harvest(feed);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("The feeds could not be looked at; once more in {} s.", LOOK_EVERY.toSeconds(), e);
        }
    }

    private boolean due(Feed feed) {
        Instant last = asked.getOrDefault(feed.id(), Instant.MIN);
        return feed.interval()
                .filter(interval -> last.equals(Instant.MIN) || !clock.instant().isBefore(last.plus(interval)))
                .isPresent();
    }

    private void harvest(Feed feed) throws InterruptedException {
        try (Fetch fetch = new Fetch(reach, HarvestCommand.MOST_BYTES, HarvestCommand.PATIENCE)) {
            HarvestReport report = new Harvesting(database, stream, clock)
                    .run(
                            feed.kind(),
                            feed.url().orElseThrow(),
                            feed.datasetId(),
                            new Asking(fetch, Pause.SLEEPING, lookBack));
            LOG.info(
                    "Feed {}: {} new readings, {} refused, {} of {} datastreams not to their end.",
                    feed.id(),
                    report.readings(),
                    report.refused(),
                    report.failures().size(),
                    report.datastreams());
            report.failures().forEach(failure -> LOG.warn("Feed {}: {}", feed.id(), failure));
        } catch (IOException | ExecutionException | RuntimeException e) {
            LOG.warn("Feed {} could not be harvested; once more when it is due.", feed.id(), e);
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stopping.countDown();
        thread.interrupt();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
