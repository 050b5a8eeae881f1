package nl.areaal.geodata.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.SQLException;
import java.time.Instant;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Datasets;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleSensorsIT {
    private static final Instant END = Instant.parse("2026-11-01T01:20:00Z");
    private static final int DATASTREAMS = 300;
    private static final int DAYS = 2;

    private final TestStore store = TestStore.create();
    private final DatasetStore datasets = new DatasetStore(store.dataSource());

    @BeforeEach
    void knowTheDataset() {
        datasets.save(Datasets.named(SampleSensors.DATASET));
    }

    @AfterEach
    void dropTheStore() throws SQLException {
        store.close();
    }

    @Test
    void writesEveryFullHourUpToTheEnd() {
        assertThat(load(END)).isEqualTo(DATASTREAMS * 48L);

        assertThat(number("select count(*) from datastream")).isEqualTo(DATASTREAMS);
        assertThat(number("select count(*) from observation where quality = 0")).isEqualTo(DATASTREAMS * 48L);
        assertThat(store.jdbc()
                        .sql("select max(phenomenon_time) from observation")
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(Instant.parse("2026-11-01T01:00:00Z"));
    }

    @Test
    void changesNothingTheSecondTime() {
        load(END);

        assertThat(load(END)).isZero();
        assertThat(datasets.versions(SampleSensors.DATASET)).hasSize(1);
        assertThat(number("select count(*) from observation_history")).isZero();
    }

    @Test
    void addsOnlyTheHoursThatHavePassed() {
        load(END);

        assertThat(load(END.plusSeconds(3 * 3_600))).isEqualTo(DATASTREAMS * 3L);
        assertThat(datasets.versions(SampleSensors.DATASET)).hasSize(1);
    }

    @Test
    void fillsTheHoursBeforeAReadingOfTheLiveFeed() {
        load(END);
        store.jdbc().sql("""
                insert into observation (datastream_id, phenomenon_time, result, known_since)
                select id, '2026-11-01T03:17:05Z', 20, now() from datastream
                """).update();

        assertThat(load(END.plusSeconds(3 * 3_600))).isEqualTo(DATASTREAMS * 3L);
    }

    @Test
    void finishesWhatABrokenRunLeftOut() {
        load(END);
        store.jdbc().sql("delete from dataset_version").update();
        store.jdbc()
                .sql(
                        "delete from observation where datastream_id in (select id from datastream where key like 'VB-WEER%')")
                .update();

        assertThat(load(END)).isEqualTo(40 * 48L);
        assertThat(datasets.versions(SampleSensors.DATASET)).hasSize(1);
    }

    @Test
    void needsTheDatasetInTheCatalogue() {
        store.jdbc().sql("delete from dataset").update();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> load(END))
                .withMessageContaining("voorbeeldregio-utrecht");
    }

    private long load(Instant end) {
        return SampleSensors.load(store.dataSource(), end, DAYS);
    }

    private long number(String sql) {
        return store.jdbc().sql(sql).query(Long.class).single();
    }
}
