package nl.areaal.geodata.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.SeriesLimits;
import nl.areaal.geodata.observation.ObservationWriter;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NeighbourJudgeIT {
    private static final long NOON = Instant.parse("2026-03-01T12:00:00Z").getEpochSecond() * 1_000_000;
    private static final long MINUTE = 60_000_000L;
    private static final Contract CONTRACT = Contract.of(Duration.ofHours(1), new PlausibleRange(0, 500))
            .withLimits(SeriesLimits.NONE.withMaximumChange(20).withNeighbours(10_000));

    private final TestStore store = TestStore.create();
    private final ObservationWriter writer = new ObservationWriter(InstantSource.system());
    private final QualityJudge judge = new QualityJudge(store.dataSource());

    @AfterEach
    void dropStore() throws Exception {
        store.close();
    }

    @Test
    void flagsTheStationThatStandsAloneInAnHour() throws Exception {
        long[] stations = JudgedStations.register(store, 6, CONTRACT);
        write(stations, 0, 10, 11, 80, 9, 12, 10);
        write(stations, 60, 10, 11, 14, 9, 12, 10);
        judgeAll();
        assertThat(flagged(32)).containsExactly(80.0);
        write(new long[] {stations[2]}, 0, 13);
        judgeAll();
        assertThat(flagged(32)).isEmpty();
    }

    @Test
    void asksNoNeighbourThatFailedItsOwnTests() throws Exception {
        long[] stations = JudgedStations.register(store, 7, CONTRACT);
        write(stations, 0, 10, 600, 80, 65_535, 12, 10, 11);
        judgeAll();
        assertThat(flagged(32)).isEmpty();
        assertThat(flagged(1)).containsExactly(600.0);
    }

    @Test
    void takesTheFlagAwayWhenTheContractAsksForNoNeighbours() throws Exception {
        long[] stations = JudgedStations.register(store, 6, CONTRACT);
        write(stations, 0, 10, 11, 80, 9, 12, 10);
        judgeAll();
        JudgedStations.register(store, 6, CONTRACT.withLimits(SeriesLimits.NONE.withMaximumChange(20)));
        judgeAll();
        assertThat(flagged(32)).isEmpty();
    }

    private void judgeAll() {
        while (judge.judgeSeries().more() || judge.judgeNeighbours().more()) {
            // the next turn
        }
    }

    private void write(long[] stations, int minute, double... results) throws Exception {
        ObservationBatch batch = new ObservationBatch();
        for (int i = 0; i < results.length; i++) {
            batch.add(
                    stations[i],
                    NOON + minute * MINUTE,
                    results[i],
                    CONTRACT.judge(results[i]).code());
        }
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            writer.write(connection, batch);
            connection.commit();
        }
    }

    private List<Double> flagged(int bit) {
        return store.jdbc()
                .sql("select result from observation where quality::integer & ? <> 0 order by datastream_id")
                .param(bit)
                .query((row, number) -> row.getDouble(1))
                .list();
    }
}
