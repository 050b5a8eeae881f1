package nl.areaal.geodata.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Series;
import nl.areaal.core.observation.Station;
import nl.areaal.core.observation.Thing;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

class SensorStoreIT {
    private static final GeometryFactory RD_NEW = new GeometryFactory(new PrecisionModel(), 28992);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static TestStore store;
    private static SensorStore sensors;
    private static SeriesStore series;

    @BeforeAll
    static void makeStore() {
        store = TestStore.create();
        sensors = new SensorStore(store.dataSource());
        series = new SeriesStore(store.dataSource());
        store.jdbc()
                .sql("insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)"
                        + " values ('air', 'Air', 'us', 'us', 'test', 'none', 'CC0-1.0')")
                .update();
    }

    @AfterAll
    static void dropStore() throws Exception {
        store.close();
    }

    @Test
    void keepsTheIdsOfStationsThatComeAgain() {
        Map<String, Long> first = sensors.saveAll("air", List.of(station("A", 136_000), station("B", 137_000)));
        Map<String, Long> again = sensors.saveAll("air", List.of(station("A", 138_000)));
        assertThat(again).containsEntry("A/NO2", first.get("A/NO2")).hasSize(2);
        Thing moved = sensors.things().getFirst();
        assertThat(moved.location().getX()).isEqualTo(138_000);
        assertThat(moved.properties()).containsEntry("type", "street");
        assertThat(sensors.things()).extracting(Thing::key).containsExactly("A", "B");
        assertThat(sensors.datastreamsOf(moved.id()))
                .extracting(Datastream::key)
                .containsExactly("A/NO2", "A/PM2.5");
        assertThat(sensors.findDatastream("A/NO2").orElseThrow().plausible()).isEqualTo(new PlausibleRange(0, 500));
        assertThat(sensors.findDatastream("A/PM2.5").orElseThrow().plausible()).isEqualTo(PlausibleRange.ANYTHING);
        assertThat(sensors.findDatastream("C/NO2")).isEmpty();
        assertThat(sensors.datastreams()).hasSize(4);
        assertThat(store.jdbc()
                        .sql("select feature_count from collection where id = 'sensors'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(sensors.exampleDatastreams()).isEmpty();
        seeThingsInABox(first);
    }

    /** B stands at 137000, 455000: some 5.124 E, 52.083 N; A has moved a kilometre to its east. */
    private static void seeThingsInABox(Map<String, Long> datastreams) {
        long firstOfB = datastreams.entrySet().stream()
                .filter(stream -> stream.getKey().startsWith("B/"))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElseThrow();
        List<Thing> seen = sensors.thingsIn(new LonLatBox(5.120, 52.08, 5.130, 52.09), 9);
        assertThat(seen).extracting(Thing::key).containsExactly("B");
        assertThat(sensors.thingsIn(new LonLatBox(-180, -90, 180, 90), 9)).hasSize(2);
        assertThat(sensors.thingsIn(new LonLatBox(-180, -90, 180, 90), 1)).hasSize(1);
        assertThat(sensors.firstDatastreamsOf(List.of(seen.getFirst().id())))
                .singleElement()
                .satisfies(stream -> assertThat(stream.id()).isEqualTo(firstOfB));
        store.jdbc()
                .sql("update dataset set classification = 'internal' where id = 'air'")
                .update();
        assertThat(sensors.thingsIn(new LonLatBox(-180, -90, 180, 90), 9)).isEmpty();
        store.jdbc()
                .sql("update dataset set classification = 'public' where id = 'air'")
                .update();
    }

    @Test
    void findsTheNewestReadingOfEachDatastreamThatHasOne() throws Exception {
        write(101, 48, 1);
        write(102, 2, 5);
        assertThat(series.latestOf(List.of(101L, 102L, 103L)))
                .containsExactlyInAnyOrder(
                        new Observation(101, NOON.plus(Duration.ofHours(47)), 47, Quality.GOOD),
                        new Observation(102, NOON.plus(Duration.ofHours(1)), 5, Quality.GOOD));
    }

    @Test
    void thinsALongSeriesWithoutLosingItsPeak() throws Exception {
        write(104, 1_000, 1);
        Series whole = series.series(104, NOON, NOON.plus(Duration.ofDays(60)), 1_000);
        assertThat(whole.size()).isEqualTo(1_000);
        Series thin = series.series(104, NOON, NOON.plus(Duration.ofDays(60)), 50);
        assertThat(thin.size()).isEqualTo(50);
        assertThat(thin.result(0)).isZero();
        assertThat(thin.result(49)).isEqualTo(999);
        assertThat(series.series(104, NOON, NOON.plus(Duration.ofHours(2)), 50).size())
                .isEqualTo(2);
    }

    /** Hourly readings from noon: result = hour * slope. */
    private static void write(long datastream, int hours, double slope) throws Exception {
        ObservationBatch batch = new ObservationBatch();
        for (int hour = 0; hour < hours; hour++) {
            batch.add(new Observation(datastream, NOON.plus(Duration.ofHours(hour)), hour * slope, Quality.GOOD));
        }
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new ObservationWriter(InstantSource.system()).write(connection, batch);
            connection.commit();
        }
    }

    private static Station station(String key, double x) {
        return new Station(
                key,
                "Station " + key,
                "",
                Map.of("type", "street"),
                RD_NEW.createPoint(new Coordinate(x, 455_000)),
                List.of(
                        channel(key, "NO2", new PlausibleRange(0, 500)),
                        channel(key, "PM2.5", PlausibleRange.ANYTHING)));
    }

    private static Channel channel(String station, String property, PlausibleRange plausible) {
        return new Channel(
                station + "/" + property,
                property + " at " + station,
                new Sensor("monitor", "", ""),
                new ObservedProperty(property, property, property, ""),
                new MeasuredUnit("ug/m3", "µg/m³"),
                Contract.of(Duration.ofHours(1), plausible));
    }
}
