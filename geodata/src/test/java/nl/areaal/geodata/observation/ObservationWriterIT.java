package nl.areaal.geodata.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ObservationWriterIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-02T00:00:00Z");
    private static final long NOON_MICROS = NOON.getEpochSecond() * 1_000_000;
    private static final long HOUR = 3_600_000_000L;

    private final TestStore store = TestStore.create();
    private final ObservationWriter writer = new ObservationWriter(InstantSource.fixed(LATER));

    @AfterEach
    void dropStore() throws Exception {
        store.close();
    }

    @Test
    void storesNewReadingsOfSeveralMonths() throws Exception {
        ObservationBatch batch = new ObservationBatch();
        batch.add(7, NOON_MICROS, 12.5, 0);
        batch.add(7, NOON_MICROS - 24 * HOUR, -3, 1);
        assertThat(write(batch)).isEqualTo(new WriteResult(2, 0, List.of()));
        assertThat(store.jdbc()
                        .sql("select result, quality, version, known_since = ? as fresh from observation"
                                + " order by phenomenon_time")
                        .param(LATER.atOffset(java.time.ZoneOffset.UTC))
                        .query()
                        .listOfRows())
                .containsExactly(
                        Map.of("result", -3.0, "quality", 1, "version", 1, "fresh", true),
                        Map.of("result", 12.5, "quality", 0, "version", 1, "fresh", true));
    }

    @Test
    void twoWritersThatOpenTheSameMonthsAtOnceDoNotStopEachOther() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            for (int year = 0; year < 12; year++) {
                long january = NOON_MICROS - 365L * 24 * HOUR * (year + 1);
                List<Future<WriteResult>> both = writers.invokeAll(List.of(
                        () -> write(new ObservationWriter(InstantSource.fixed(LATER)), months(7, january, 12)),
                        () -> write(
                                new ObservationWriter(InstantSource.fixed(LATER)),
                                months(8, january + 180 * 24 * HOUR, 6))));
                assertThat(both.getFirst().get().stored()).isEqualTo(12);
                assertThat(both.getLast().get().stored()).isEqualTo(6);
            }
        }
    }

    @Test
    void whoOpensAMonthLeavesTheOthersToOthers() throws Exception {
        write(months(7, NOON_MICROS, 1));
        try (Connection opening = store.dataSource().getConnection();
                Connection other = store.dataSource().getConnection()) {
            opening.setAutoCommit(false);
            writer.write(opening, months(7, NOON_MICROS + 62 * 24 * HOUR, 1));
            try (Statement impatient = other.createStatement()) {
                impatient.execute("set lock_timeout = '1s'");
                impatient.execute("insert into observation (datastream_id, phenomenon_time, result, known_since)"
                        + " values (8, '2026-03-05T00:00:00Z', 1, now())");
                assertThat(count(impatient)).isEqualTo(2);
                opening.commit();
                assertThat(count(impatient)).isEqualTo(3);
                impatient.execute("reset lock_timeout");
            }
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select count(*) from observation")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static ObservationBatch months(long datastream, long startMicros, int count) {
        ObservationBatch batch = new ObservationBatch();
        for (int month = 0; month < count; month++) {
            batch.add(datastream, startMicros + month * 30L * 24 * HOUR, 1, 0);
        }
        return batch;
    }

    @Test
    void changesNothingWhenTheSameReadingsComeAgain() throws Exception {
        write(day(1));
        assertThat(write(day(1))).isEqualTo(new WriteResult(0, 24, List.of()));
        assertThat(write(day(1))).isEqualTo(new WriteResult(0, 24, List.of()));
        assertThat(write(day(2))).isEqualTo(new WriteResult(24, 0, List.of()));
        assertThat(write(day(3))).isEqualTo(new WriteResult(24, 0, List.of()));
        assertThat(count("observation")).isEqualTo(72);
        assertThat(count("observation_history")).isZero();
    }

    @Test
    void keepsWhatWasBelievedBeforeACorrection() throws Exception {
        write(single(10));
        assertThat(write(single(11))).isEqualTo(new WriteResult(0, 0, List.of(new Correction(7, NOON, 10, 11, 2))));
        assertThat(write(single(12))).isEqualTo(new WriteResult(0, 0, List.of(new Correction(7, NOON, 11, 12, 3))));
        assertThat(write(single(12))).isEqualTo(new WriteResult(0, 1, List.of()));
        assertThat(store.jdbc()
                        .sql("select result from observation_history order by version")
                        .query(Double.class)
                        .list())
                .containsExactly(10.0, 11.0);
    }

    @Test
    void storesWhatIsNewBesideWhatIsKnown() throws Exception {
        write(single(10));
        ObservationBatch mixed = single(11);
        mixed.add(7, NOON_MICROS + HOUR, 20, 0);
        mixed.add(7, NOON_MICROS + HOUR, 20, 0);
        assertThat(write(mixed)).isEqualTo(new WriteResult(1, 1, List.of(new Correction(7, NOON, 10, 11, 2))));
    }

    @Test
    void takesTheLaterOfTwoReadingsInOneBatchAsTheCorrection() throws Exception {
        ObservationBatch batch = single(10);
        batch.add(7, NOON_MICROS, 10, 0);
        batch.add(7, NOON_MICROS, 11, 0);
        batch.add(7, NOON_MICROS, 10, 0);
        assertThat(write(batch))
                .isEqualTo(new WriteResult(
                        1, 1, List.of(new Correction(7, NOON, 10, 11, 2), new Correction(7, NOON, 11, 10, 3))));
    }

    @Test
    void makesAPartitionAgainThatARollBackTookAway() throws Exception {
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            writer.write(connection, single(10));
            connection.rollback();
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> write(single(10))))
                .hasMessageContaining("no partition");
        assertThat(write(single(10)).stored()).isEqualTo(1);
    }

    private WriteResult write(ObservationBatch batch) throws Exception {
        return write(writer, batch);
    }

    private WriteResult write(ObservationWriter writer, ObservationBatch batch) throws Exception {
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            WriteResult result = writer.write(connection, batch);
            connection.commit();
            return result;
        }
    }

    private long count(String table) {
        return store.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static ObservationBatch single(double result) {
        ObservationBatch batch = new ObservationBatch();
        batch.add(7, NOON_MICROS, result, 0);
        return batch;
    }

    private static ObservationBatch day(int day) {
        ObservationBatch batch = new ObservationBatch();
        for (int hour = 23; hour >= 0; hour--) {
            batch.add(7, NOON_MICROS + (day * 24 + hour) * HOUR, hour, 0);
        }
        return batch;
    }
}
