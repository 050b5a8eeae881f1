package nl.areaal.ingest.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A partner that posts one observation after the other to a datastream of its own, and tries each again until it is told
 * that it is stored.
 */
final class HttpPartner {
    private static final int CREATED = 201;
    private static final int NO_ANSWER = 0;
    private static final Duration BETWEEN = Duration.ofHours(6);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Instant START = Instant.parse("2001-01-01T00:00:00Z");

    private final IngestProcess service;
    private final long datastream;
    private final Set<Integer> refusals = new ConcurrentSkipListSet<>();
    private final Thread thread = Thread.ofPlatform().unstarted(this::deliver);
    private volatile boolean stopping;
    private final AtomicInteger stored = new AtomicInteger();

    private HttpPartner(IngestProcess service, long datastream) {
        this.service = service;
        this.datastream = datastream;
    }

    static HttpPartner start(IngestProcess service, long datastream) {
        HttpPartner partner = new HttpPartner(service, datastream);
        partner.thread.start();
        return partner;
    }

    long datastream() {
        return datastream;
    }

    /** How many of its observations were answered as stored. */
    int stored() {
        return stored.get();
    }

    /** The statuses by which it was told that its request is wrong. */
    Set<Integer> refusals() {
        return refusals;
    }

    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
    }

    private void deliver() {
        try {
            while (!stopping) {
                int status = post(stored.get());
                if (status == CREATED) {
                    stored.incrementAndGet();
                } else {
                    if (status >= 400 && status < 500) {
                        refusals.add(status);
                    }
                    TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int post(int number) throws InterruptedException {
        Instant time = START.plus(BETWEEN.multipliedBy(number));
        try {
            return service.post(datastream, "{\"phenomenonTime\": \"%s\", \"result\": %d}".formatted(time, number));
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }
}
