package nl.areaal.geodata.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.QualityFlag;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.observation.ObservationWriter;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class OriginStoreIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant ONE_O_CLOCK = NOON.plus(Duration.ofHours(1));

    private static TestStore store;
    private static long datastream;
    private static long dust;

    @BeforeAll
    static void makeStore() {
        store = TestStore.create();
        store.jdbc()
                .sql("insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)"
                        + " values ('air', 'Air', 'us', 'us', 'to know the air', 'none', 'CC0-1.0')")
                .update();
        Channel channel = channel("NO2");
        Channel other = channel("PM10");
        Station station = new Station(
                "A",
                "Station A",
                "",
                Map.of(),
                RegionCrs.GEOMETRY.createPoint(new Coordinate(136_000, 455_000)),
                List.of(channel, other));
        Map<String, Long> ids = new SensorStore(store.dataSource()).saveAll("air", List.of(station));
        datastream = ids.getOrDefault("A/NO2", -1L);
        dust = ids.getOrDefault("A/PM10", -1L);
    }

    private static Channel channel(String property) {
        return new Channel(
                "A/" + property,
                property + " at A",
                new Sensor("TS-42", "chemiluminescence", ""),
                new ObservedProperty(property, property, property, ""),
                new MeasuredUnit("ug/m3", "µg/m³"),
                Contract.of(Duration.ofHours(1), PlausibleRange.ANYTHING));
    }

    @AfterAll
    static void dropStore() throws Exception {
        store.close();
    }

    @Test
    void tellsWhatAReadingWasBeforeItWasCorrectedAndWhoAnswersForIt() throws Exception {
        OriginStore origins = new OriginStore(store.dataSource());
        assertThat(origins.findLatest(datastream)).isEmpty();
        write(NOON, 21);
        write(ONE_O_CLOCK, 23);

        ReadingOrigin origin = origins.findLatest(datastream).orElseThrow();
        assertThat(origin.reading()).isEqualTo(new Observation(datastream, NOON, 23, Quality.GOOD));
        assertThat(origin.knownSince()).isEqualTo(ONE_O_CLOCK);
        assertThat(origin.earlier()).containsExactly(new EarlierResult(21, NOON, ONE_O_CLOCK));
        assertThat(origin.version()).isEqualTo(2);
        assertThat(origin.sensor().name()).isEqualTo("TS-42");
        assertThat(origin.thing().name()).isEqualTo("Station A");
        assertThat(origin.dataset().stewardship().purpose()).isEqualTo("to know the air");
    }

    @Test
    void knowsNothingOfAnAreaThatIsNotThere() {
        assertThat(new OriginStore(store.dataSource()).find(new AreaCode("GM0344")))
                .isEmpty();
    }

    @Test
    void tellsWhatCameOfAStreamSinceAMomentOnBothClocks() throws Exception {
        Duration day = Duration.ofDays(1);
        store(NOON, new Observation(dust, NOON, 10, Quality.GOOD));
        store(NOON.plus(day), new Observation(dust, NOON.plus(day), 14, Quality.of(QualityFlag.SPIKE)));
        store(NOON.plus(day), new Observation(dust, NOON.minus(day), 9, Quality.GOOD));
        store(NOON.plus(day), new Observation(dust, NOON, 12, Quality.GOOD));

        StreamWeek week = new OriginStore(store.dataSource()).since(dust, ONE_O_CLOCK);
        assertThat(week.measuredThen()).contains(new Observation(dust, NOON, 12, Quality.GOOD));
        assertThat(week.knownThen()).contains(new Observation(dust, NOON, 10, Quality.GOOD));
        assertThat(List.of(week.added(), week.flagged(), week.corrected(), week.late()))
                .containsExactly(1L, 1L, 1L, 1L);
        StreamWeek before =
                new OriginStore(store.dataSource()).since(dust, NOON.minus(day).minus(day));
        assertThat(before.measuredThen()).isEmpty();
        assertThat(before.knownThen()).isEmpty();
    }

    private static void write(Instant now, double result) throws Exception {
        store(now, new Observation(datastream, NOON, result, Quality.GOOD));
    }

    private static void store(Instant now, Observation reading) throws Exception {
        ObservationBatch batch = new ObservationBatch();
        batch.add(reading);
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new ObservationWriter(() -> now).write(connection, batch);
            connection.commit();
        }
    }
}
