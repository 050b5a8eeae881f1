package nl.areaal.geodata.sensorthings.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.observation.PlainStations;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.WriteResult;
import nl.areaal.geodata.sensorthings.Draft.Result;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.sql.ReadingWriter.Outcome;
import nl.areaal.geodata.store.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readings that come one by one, for which the store remembers what it knows of their datastream. */
class ReadingStoreIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant KNOWN = Instant.parse("2026-03-02T00:00:00Z");
    private static final Scope PARTNER = Scope.of("partner");

    private final TestStore store = TestStore.create();
    private final ReadingStore readings = new ReadingStore(store.dataSource(), InstantSource.fixed(KNOWN));
    private long datastream;

    @BeforeEach
    void register() {
        run("""
                insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)
                values ('partner', 'Partner', 'us', 'us', 'test', 'none', 'CC0-1.0')
                """);
        datastream = new SensorStore(store.dataSource())
                .saveAll("partner", List.of(PlainStations.at("A", 135_000, 455_000)))
                .getOrDefault("A/NO2", -1L);
        assertThat(send(0, 20).result().stored()).isEqualTo(1);
    }

    @AfterEach
    void drop() throws Exception {
        store.close();
    }

    @Test
    void aNewReadingIsStoredAndToldToBeJudged() {
        run("truncate unjudged");
        assertThat(send(1, 21).result()).isEqualTo(new WriteResult(1, 0, List.of()));
        assertThat(send(2, 900).result()).isEqualTo(new WriteResult(1, 0, List.of()));
        assertThat(rows("select extract(hour from phenomenon_time at time zone 'UTC')::int as hour, result, quality,"
                        + " version, known_since = '" + KNOWN + "' as fresh from observation order by 1"))
                .containsExactly(
                        Map.of("hour", 12, "result", 20.0, "quality", 0, "version", 1, "fresh", true),
                        Map.of("hour", 13, "result", 21.0, "quality", 0, "version", 1, "fresh", true),
                        Map.of("hour", 14, "result", 900.0, "quality", 1, "version", 1, "fresh", true));
        assertThat(rows("select datastream_ids[1] as id, from_micros[1] as \"from\", to_micros[1] as \"to\""
                        + " from unjudged order by 2"))
                .containsExactly(stretch(1), stretch(2));
    }

    @Test
    void theSameAgainChangesNothingAndAnotherResultCorrects() {
        send(1, 21);
        assertThat(send(1, 21).result()).isEqualTo(new WriteResult(0, 1, List.of()));
        assertThat(send(1, 22).result().corrections())
                .singleElement()
                .satisfies(correction -> assertThat(correction.was()).isEqualTo(21));
        assertThat(send(2, 23).result().stored()).isEqualTo(1);
        assertThat(rows("select result from observation order by phenomenon_time"))
                .extracting(row -> row.get("result"))
                .containsExactly(20.0, 22.0, 23.0);
    }

    @Test
    void aReadingIsJudgedByTheContractOfNow() {
        send(1, 21);
        run("update datastream set plausible_high = 10");
        send(2, 21);
        assertThat(rows("select quality from observation order by phenomenon_time"))
                .extracting(row -> row.get("quality"))
                .containsExactly(0, 0, 1);
    }

    @Test
    void whatAStewardHoldsBackIsRefusedFromThatMomentOn() {
        send(1, 21);
        run("insert into feed_pause (dataset_id, reason, paused_by) values ('partner', 'broken', 'a steward')");
        assertThat(send(2, 21).refusals().getFirst()).map(Refusal::kind).contains(Refusal.Kind.PAUSED);
        run("delete from feed_pause");
        assertThat(send(3, 21).result().stored()).isEqualTo(1);
    }

    @Test
    void aDatastreamThatIsGoneOrAnothersIsRefused() {
        send(1, 21);
        assertThat(send(2, 21, Scope.of("other")).refusals().getFirst())
                .map(Refusal::kind)
                .contains(Refusal.Kind.OUT_OF_SCOPE);
        run("delete from observation");
        run("delete from datastream");
        assertThat(send(2, 21).refusals().getFirst()).map(Refusal::kind).contains(Refusal.Kind.UNFIT);
        assertThat(rows("select from observation")).isEmpty();
    }

    @Test
    void whatAThingMeasuresAfterItMovedIsAboutItsNewPlace() {
        send(1, 21);
        run("""
                with place as (
                    insert into location (dataset_id, name, geometry, geometry_4326, location)
                    select dataset_id, 'elsewhere', geometry, geometry_4326, location from location returning id)
                update thing_location set location_id = place.id from place
                """);
        send(2, 21);
        send(3, 21);
        assertThat(rows("select from implied_feature")).hasSize(2);
    }

    @Test
    void aReadingOfAMonthThatIsNotThereOpensIt() {
        assertThat(send(24 * 365 * 5, 21).result().stored()).isEqualTo(1);
        assertThat(send(-24 * 365 * 5, 21).result().stored()).isEqualTo(1);
    }

    private Map<String, Object> stretch(int hour) {
        long micros = NOON.plusSeconds(3600L * hour).getEpochSecond() * 1_000_000;
        return Map.of("id", datastream, "from", micros, "to", micros);
    }

    private Outcome send(int hour, double result) {
        return send(hour, result, PARTNER);
    }

    private Outcome send(int hour, double result, Scope scope) {
        Reading reading = new Reading(
                datastream, NOON.plusSeconds(3600L * hour), new Result(result, Optional.empty()), Reading.Detail.NONE);
        return readings.store(List.of(new Parcel(List.of(reading), scope)));
    }

    private void run(String sql) {
        store.jdbc().sql(sql).update();
    }

    private List<Map<String, @Nullable Object>> rows(String sql) {
        return store.jdbc().sql(sql).query().listOfRows();
    }
}
