package nl.areaal.ingest.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.feed.ReadingMessage;
import nl.areaal.ingest.reading.TestStream;

/** Readings of one datastream that somebody looks for in the store again and again, to see when each becomes visible. */
final class VisibleProbes implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final long LOOK_NANOS = 2_000_000;
    private static final String NEWEST =
            "select max(result)::int from observation where datastream_id = ? and phenomenon_time >= '2026-05-01Z'";

    private final TestStore store;
    private final long datastream;
    private final Map<Integer, Long> sentNanos = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<Long> waits = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::watch, "visible-probes");
    private volatile boolean stopping;

    private VisibleProbes(TestStore store, long datastream) {
        this.store = store;
        this.datastream = datastream;
    }

    static VisibleProbes start(TestStore store, long datastream) {
        VisibleProbes probes = new VisibleProbes(store, datastream);
        probes.thread.start();
        return probes;
    }

    void send(TestStream stream) {
        int number = sent.getAndIncrement();
        sentNanos.put(number, System.nanoTime());
        stream.send(datastream, new ReadingMessage(datastream, START.plusSeconds(number), number, "ug/m3").json());
    }

    /** From publishing to visible, of those seen since the last call. */
    Percentiles take() {
        Collection<Long> taken = new ArrayList<>();
        for (Long wait = waits.poll(); wait != null; wait = waits.poll()) {
            taken.add(wait);
        }
        return Percentiles.of(taken);
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        int next = 0;
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement newest = connection.prepareStatement(NEWEST)) {
            newest.setLong(1, datastream);
            while (!stopping) {
                int last = look(newest);
                long now = System.nanoTime();
                for (; next <= last; next++) {
                    Long sentAt = sentNanos.remove(next);
                    waits.add(now - (sentAt == null ? now : sentAt));
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the store can't be watched", e);
        }
    }

    /** The probes of one datastream stay in order, so that the newest tells of all. */
    private static int look(PreparedStatement newest) throws SQLException {
        try (ResultSet row = newest.executeQuery()) {
            row.next();
            int last = row.getInt(1);
            return row.wasNull() ? -1 : last;
        }
    }
}
