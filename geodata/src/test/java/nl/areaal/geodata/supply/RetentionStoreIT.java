package nl.areaal.geodata.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.areaal.geodata.store.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionStoreIT {
    private final TestStore store = TestStore.create();
    private final RetentionStore retention = new RetentionStore(store.dataSource());
    private final OffsetDateTime now =
            Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);

    @BeforeEach
    void makeFeeds() {
        feed("short", 1, 30);
        feed("long", 2, 3_650);
        feed("always", 3, null);
    }

    @AfterEach
    void drop() throws Exception {
        store.close();
    }

    private void feed(String dataset, long datastream, @Nullable Integer days) {
        store.jdbc()
                .sql(
                        "insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence, retention_days)"
                                + " values (:id, :id, 'us', 'us', 'test', 'none', 'CC0-1.0', :days)")
                .param("id", dataset)
                .param("days", days)
                .update();
        store.jdbc().sql("""
                        with t as (insert into thing (key, name, dataset_id) values (:id, :id, :id) returning id),
                             s as (insert into sensor (key, name) values (:id, :id) returning id),
                             p as (insert into observed_property (key, name, name_nl, name_en)
                                   values (:id, :id, :id, :id) returning id)
                        insert into datastream (id, key, name, thing_id, sensor_id, observed_property_id, unit, unit_symbol)
                        select :number, :id, :id, t.id, s.id, p.id, '1', '' from t, s, p
                        """).param("id", dataset).param("number", datastream).update();
    }

    private void reading(long datastream, OffsetDateTime time) {
        store.jdbc()
                .sql("select ensure_observation_month(?)")
                .param(time)
                .query()
                .listOfRows();
        store.jdbc()
                .sql(
                        "insert into observation (datastream_id, phenomenon_time, result, known_since) values (?, ?, 1, ?)")
                .params(datastream, time, time)
                .update();
    }

    @Test
    void deletesWhatIsTooOldAndWritesDownHowMuch() {
        reading(1, now.minusDays(31));
        reading(1, now.minusDays(29));
        reading(2, now.minusDays(31));
        reading(3, now.minusDays(31));
        store.jdbc()
                .sql("insert into observation_history values (1, ?, 1, 9, 0, ?, ?)")
                .params(now.minusDays(31), now.minusDays(31), now.minusDays(30))
                .update();

        List<DeletionRecord> deleted = retention.apply("steward");

        assertThat(deleted).hasSize(1);
        DeletionRecord record = deleted.getFirst();
        assertThat(record.dataset()).isEqualTo("short");
        assertThat(record.rule()).isEqualTo("kept for 30 days");
        assertThat(record.observations()).isEqualTo(1);
        assertThat(record.superseded()).isEqualTo(1);
        assertThat(record.oldest()).isEqualTo(now.minusDays(31).toInstant());
        assertThat(datastreamsLeft()).containsExactly(1L, 2L, 3L);
        assertThat(count("observation_history")).isZero();
        assertThat(retention.newest(10)).containsExactly(record);
        assertThat(retention.apply("steward")).as("a second time").isEmpty();
    }

    @Test
    void dropsAMonthInWhichNothingIsToBeKept() {
        OffsetDateTime old = OffsetDateTime.parse("2001-05-10T00:00:00Z");
        reading(1, old);
        reading(1, old.plusDays(1));
        reading(2, old.plusDays(2));

        assertThat(retention.apply("steward"))
                .extracting(DeletionRecord::dataset, DeletionRecord::observations)
                .containsExactlyInAnyOrder(tuple("short", 2L), tuple("long", 1L));
        assertThat(monthIsThere("observation_200105")).isFalse();
    }

    @Test
    void keepsAMonthForOneReadingThatIsToBeKept() {
        OffsetDateTime old = OffsetDateTime.parse("2001-05-10T00:00:00Z");
        reading(1, old);
        reading(3, old);
        retention.apply("steward");
        assertThat(monthIsThere("observation_200105")).isTrue();
        assertThat(datastreamsLeft()).containsExactly(3L);
    }

    @Test
    void keepsUnusableMessagesNoLongerThanTheReadingsOfTheirDatastream() {
        problem(1, 1L, now.minusDays(31));
        problem(2, 1L, now.minusDays(29));
        problem(3, 3L, now.minusDays(3_000));
        problem(4, null, now.minusDays(366));
        problem(5, null, now.minusDays(364));

        assertThat(retention.apply("steward"))
                .extracting(DeletionRecord::dataset, DeletionRecord::rule, DeletionRecord::unusable)
                .containsExactlyInAnyOrder(tuple("short", "kept for 30 days", 1L), tuple("", "kept for 365 days", 1L));
        assertThat(store.jdbc()
                        .sql("select \"offset\" from problem order by 1")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 3L, 5L);
        assertThat(retention.apply("steward")).as("a second time").isEmpty();
    }

    private void problem(long offset, @Nullable Long datastream, OffsetDateTime received) {
        store.jdbc()
                .sql(
                        "insert into problem (cluster_id, topic, partition, \"offset\", reason, message, original, received_at, datastream_id)"
                                + " values ('c', 't', 0, :offset, 'not-json', 'no JSON', '', :received, :datastream)")
                .param("offset", offset)
                .param("received", received)
                .param("datastream", datastream)
                .update();
    }

    private boolean monthIsThere(String month) {
        return store.jdbc()
                .sql("select to_regclass('areaal." + month + "') is not null")
                .query(Boolean.class)
                .single();
    }

    private List<Long> datastreamsLeft() {
        return store.jdbc()
                .sql("select distinct datastream_id from observation order by 1")
                .query((row, number) -> row.getLong(1))
                .list();
    }

    private long count(String table) {
        return store.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
