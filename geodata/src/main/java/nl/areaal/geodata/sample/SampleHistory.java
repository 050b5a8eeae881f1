package nl.areaal.geodata.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.core.observation.Quality;
import nl.areaal.geodata.observation.ObservationWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The readings that the stations of the sample region would have sent, written as if they had.
 *
 * <p>One datastream after the other in the order of time, so that the readings of a chart lie together on disk. A batch
 * is a transaction; what a broken run leaves out is added by the next.
 */
final class SampleHistory {
    private static final int BATCH = 20_000;
    private static final Duration STEP = Duration.ofHours(1);
    private static final long MICROS_PER_SECOND = 1_000_000;

    private final DataSource database;
    private final Duration length;
    private final ObservationWriter writer = new ObservationWriter(InstantSource.system());
    private final ObservationBatch batch = new ObservationBatch(BATCH);

    SampleHistory(DataSource database, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("history is " + days + " days, expected 1 or more");
        }
        this.database = database;
        this.length = Duration.ofDays(days);
    }

    /**
     * Writes all readings up to the last full hour, also over what is there.
     *
     * @param datastreams their ids by key
     * @return how many readings the store did not have
     */
    long write(Map<String, Long> datastreams, Instant end) {
        return write(datastreams, Map.of(), end);
    }

    /**
     * Writes the readings that have come due since the newest that the store holds.
     *
     * @param datastreams their ids by key
     * @return how many readings the store did not have
     */
    long extend(Map<String, Long> datastreams, Instant end) {
        return write(datastreams, newest(datastreams), end);
    }

    private long write(Map<String, Long> datastreams, Map<Long, Instant> newest, Instant end) {
        Instant last = end.truncatedTo(ChronoUnit.HOURS);
        Instant first = last.minus(length).plus(STEP);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long added = 0;
            for (Map.Entry<String, Long> datastream : new TreeMap<>(datastreams).entrySet()) {
                Instant known = newest.getOrDefault(datastream.getValue(), Instant.MIN);
                Instant from = known.isBefore(first) ? first : known.plus(STEP);
                added += write(connection, datastream, from, last);
            }
            return added + flush(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the history of the sample region could not be written", e);
        }
    }

    private long write(Connection connection, Map.Entry<String, Long> datastream, Instant from, Instant last)
            throws SQLException {
        SampleSeries series = SampleSeries.find(datastream.getKey()).orElseThrow();
        long added = 0;
        for (Instant time = from; !time.isAfter(last); time = time.plus(STEP)) {
            batch.add(
                    datastream.getValue(),
                    time.getEpochSecond() * MICROS_PER_SECOND,
                    series.at(time),
                    Quality.GOOD.code());
            if (batch.size() == BATCH) {
                added += flush(connection);
            }
        }
        return added;
    }

    private long flush(Connection connection) throws SQLException {
        long added = writer.write(connection, batch).stored();
        connection.commit();
        batch.clear();
        return added;
    }

    /** Only full hours count: between them lies what the live feed sent, which says nothing of the hours before. */
    private Map<Long, Instant> newest(Map<String, Long> datastreams) {
        Map<Long, Instant> newest = new TreeMap<>();
        JdbcClient.create(database)
                .sql("""
                        select datastream_id, extract(epoch from max(phenomenon_time))::bigint as seconds
                        from observation
                        where datastream_id = any (?) and mod(extract(epoch from phenomenon_time), 3600) = 0
                        group by datastream_id
                        """)
                .param(datastreams.values().toArray(Long[]::new))
                .query(row -> {
                    newest.put(row.getLong("datastream_id"), Instant.ofEpochSecond(row.getLong("seconds")));
                });
        return newest;
    }
}
