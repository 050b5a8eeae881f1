package nl.areaal.ingest.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.areaal.geodata.store.TestStore;

/** The ceiling for one connection that waits for each answer: a row by one insert that is its own transaction, and nothing else. */
final class BareInserts {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final long MEASURE_NANOS = 5_000_000_000L;
    private static final String INSERT =
            "insert into observation (datastream_id, phenomenon_time, result, known_since) values (?, ?, ?, now())";

    private final TestStore store;
    private final long datastream;
    private long next;

    BareInserts(TestStore store, long datastream) {
        this.store = store;
        this.datastream = datastream;
    }

    /** Rows a second; they are gone afterwards. */
    double perSecond() throws SQLException {
        store.jdbc()
                .sql("select ensure_observation_month(?)")
                .param(START.atOffset(ZoneOffset.UTC))
                .query()
                .listOfRows();
        try (Connection connection = store.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, datastream);
            insertFor(insert, WARM_UP_NANOS);
            long before = next;
            long began = System.nanoTime();
            insertFor(insert, MEASURE_NANOS);
            return (next - before) * 1e9 / (System.nanoTime() - began);
        } finally {
            store.jdbc()
                    .sql("delete from observation where datastream_id = ? and phenomenon_time < ?")
                    .params(datastream, START.plusSeconds(next).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private void insertFor(PreparedStatement insert, long nanos) throws SQLException {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            insert.setObject(2, START.plusSeconds(next).atOffset(ZoneOffset.UTC));
            insert.setDouble(3, (double) (next % 500));
            insert.executeUpdate();
            next++;
        }
    }
}
