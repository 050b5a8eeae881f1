package nl.areaal.mapui;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.Residents;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.coverage.FactBaseline;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.observation.ObservationWriter;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.store.TestStore;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A made-up region small enough to know by heart: a province of 4 by 4 km with a gemeente of 2 by 2 km in its corner, which
 * is one wijk, and in there a station that measured NO2 each hour of the last day: 0, 1, 2 and so on up to 23.
 */
public final class SmallRegion {
    public static final AreaCode PROVINCE = new AreaCode("PV26");
    public static final AreaCode GEMEENTE = new AreaCode("GM0344");
    public static final AreaCode WIJK = new AreaCode("WK034401");

    private static final String DATASET = "small-region";
    private static final double WEST = 134_000;
    private static final double SOUTH = 454_000;
    private static final int HOURS = 24;
    private static final double CELL_METRES = 25;

    private static final SmallRegion ONLY = new SmallRegion();

    private final TestStore store = TestStore.create();
    private final Instant lastHour = Instant.now().truncatedTo(ChronoUnit.HOURS);
    private final long datastream;

    private SmallRegion() {
        DatasetStore datasets = new DatasetStore(store.dataSource());
        datasets.save(new Dataset(
                DATASET,
                "Small region",
                "",
                new Stewardship("the testers", "a tester", "to test the views", "none needed", "CC0"),
                Optional.empty(),
                Handling.EXAMPLE));
        long version = datasets.addVersion(
                        new Delivery(
                                DATASET, "", Delivery.checksumOf(DATASET), "made up", Optional.empty(), "a tester"),
                        Outcome.clean(3))
                .id();
        new AreaStore(store.dataSource())
                .saveAll(
                        version,
                        List.of(
                                area(
                                        PROVINCE,
                                        "Utrecht (provincie)",
                                        Optional.empty(),
                                        Residents.of(500_000, 250_000),
                                        4000),
                                area(GEMEENTE, "Utrecht", Optional.of(PROVINCE), Residents.of(432_100, 215_000), 2000),
                                area(WIJK, "Binnenstad", Optional.of(GEMEENTE), Residents.UNKNOWN, 2000)));
        datastream = new SensorStore(store.dataSource())
                .saveAll(DATASET, List.of(station()))
                .values()
                .iterator()
                .next();
        new SmallRegionLayers(store.dataSource(), DATASET, WEST, SOUTH).write();
        SmallRegionGround.save(store.dataSource(), new Coordinate(WEST, SOUTH));
        FactBaseline.build(store.dataSource(), CELL_METRES);
        registerSensors();
        write();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** The one of this JVM. */
    public static SmallRegion get() {
        return ONLY;
    }

    /** Points the application at this region. */
    public static void register(DynamicPropertyRegistry properties) {
        properties.add("AREAAL_DB_URL", () -> ONLY.store.address().url());
        properties.add("AREAAL_DB_USER", () -> ONLY.store.address().user());
        properties.add("AREAAL_DB_PASSWORD", () -> ONLY.store.address().password());
    }

    /** What points another process at this region, and at the stream of the tests. */
    public Map<String, String> environment() {
        return Map.of(
                "AREAAL_DB_URL", store.address().url(),
                "AREAAL_DB_USER", store.address().user(),
                "AREAAL_DB_PASSWORD", store.address().password());
    }

    /** Puts a row in the state that a test is about. */
    public void execute(String statement) {
        store.jdbc().sql(statement).update();
    }

    public long datastream() {
        return datastream;
    }

    /** Of the newest reading: the last whole hour when this region was made, which may be an earlier one by now. */
    public Instant lastHour() {
        return lastHour;
    }

    private void registerSensors() {
        store.jdbc().sql("""
                insert into collection (id, dataset_id, table_name, title_nl, title_en, geometry_kind, properties, feature_count)
                values ('sensors', ?, 'layer_sensors', 'Sensoren', 'Sensors', 'point',
                        '[{"name": "key", "column": "key", "type": "string"},
                          {"name": "name", "column": "name", "type": "string"}]', 1)
                on conflict do nothing
                """).param(DATASET).update();
    }

    private void write() {
        ObservationBatch batch = new ObservationBatch();
        for (int hour = 0; hour < HOURS; hour++) {
            Instant time = lastHour.minus(Duration.ofHours(HOURS - 1 - hour));
            batch.add(datastream, ChronoUnit.MICROS.between(Instant.EPOCH, time), hour, 0);
        }
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new ObservationWriter(Instant::now).write(connection, batch);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Station station() {
        Channel no2 = new Channel(
                "S1/NO2",
                "NO2 op het plein",
                new Sensor("TS-42", "chemiluminescentie", ""),
                new ObservedProperty("NO2", "Stikstofdioxide", "Nitrogen dioxide", ""),
                new MeasuredUnit("ug/m3", "µg/m³"),
                Contract.of(Duration.ofHours(1), new PlausibleRange(0, 500)));
        return new Station(
                "S1",
                "Station Plein",
                "",
                Map.of(),
                RegionCrs.GEOMETRY.createPoint(new Coordinate(WEST + 500, SOUTH + 500)),
                List.of(no2));
    }

    private static Area area(
            AreaCode code, String name, Optional<AreaCode> parent, Residents residents, double metres) {
        Polygon square =
                (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(WEST, WEST + metres, SOUTH, SOUTH + metres));
        MultiPolygon boundary = RegionCrs.GEOMETRY.createMultiPolygon(new Polygon[] {square});
        return new Area(code, name, parent, residents, boundary, LocalDate.of(2022, 1, 1));
    }

    private void close() {
        try {
            store.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
