package nl.areaal.ingest.reading;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.sensorthings.sql.Scope;
import nl.areaal.geodata.store.TestStore;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A station with datastreams of nitrogen dioxide in ug/m3 that may be 0 to 500. */
public final class TestStations {
    private static final GeometryFactory RD_NEW = new GeometryFactory(new PrecisionModel(), 28992);

    private TestStations() {}

    /** Registers so many datastreams; returns the ids, rising. */
    public static long[] register(TestStore store, String key, int datastreams) {
        return register(store.dataSource(), key, datastreams);
    }

    /** Registers so many datastreams in a database; returns the ids, rising. */
    public static long[] register(DataSource database, String key, int datastreams) {
        JdbcClient.create(database)
                .sql("insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)"
                        + " values ('test', 'Test', 'us', 'us', 'test', 'none', 'CC0-1.0') on conflict do nothing")
                .update();
        List<Channel> channels =
                IntStream.range(0, datastreams).mapToObj(i -> channel(key, i)).toList();
        Station station = new Station(
                key, "Station " + key, "", Map.of(), RD_NEW.createPoint(new Coordinate(136_000, 455_000)), channels);
        return new SensorStore(database)
                .saveAll("test", List.of(station)).values().stream()
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray();
    }

    /** Gives all stations to the dataset that partners write to over SensorThings. */
    public static void openToPartners(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)"
                        + " values (?, 'Test', 'us', 'us', 'test', 'none', 'CC0-1.0') on conflict do nothing")
                .param(Scope.OWN_DATASET)
                .update();
        jdbc.sql("update thing set dataset_id = ?").param(Scope.OWN_DATASET).update();
    }

    private static Channel channel(String station, int number) {
        return new Channel(
                station + "/NO2-" + number,
                "NO2",
                new Sensor("monitor", "", ""),
                new ObservedProperty("NO2", "stikstofdioxide", "nitrogen dioxide", ""),
                new MeasuredUnit("ug/m3", "µg/m³"),
                Contract.of(Duration.ofHours(1), new PlausibleRange(0, 500)));
    }
}
