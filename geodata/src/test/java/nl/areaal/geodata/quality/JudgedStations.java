package nl.areaal.geodata.quality;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.store.TestStore;
import org.locationtech.jts.geom.Coordinate;

/** Stations on a line, a kilometre apart, each with one datastream of fine dust. */
final class JudgedStations {
    private JudgedStations() {}

    /** Registers so many with one contract; returns the ids of their datastreams in order. */
    static long[] register(TestStore store, int stations, Contract contract) {
        store.jdbc()
                .sql("insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)"
                        + " values ('test', 'Test', 'us', 'us', 'test', 'none', 'CC0-1.0') on conflict do nothing")
                .update();
        List<Station> all =
                IntStream.range(0, stations).mapToObj(i -> station(i, contract)).toList();
        Map<String, Long> ids = new SensorStore(store.dataSource()).saveAll("test", all);
        return IntStream.range(0, stations)
                .mapToLong(i -> ids.getOrDefault("A-" + i + "/PM2.5", -1L))
                .toArray();
    }

    private static Station station(int number, Contract contract) {
        Channel channel = new Channel(
                "A-" + number + "/PM2.5",
                "PM2.5",
                new Sensor("monitor", "", ""),
                new ObservedProperty("PM2.5", "fijn stof", "fine dust", ""),
                new MeasuredUnit("ug/m3", "µg/m³"),
                contract);
        return new Station(
                "A-" + number,
                "Station " + number,
                "",
                Map.of(),
                RegionCrs.GEOMETRY.createPoint(new Coordinate(136_000 + 1_000.0 * number, 455_000)),
                List.of(channel));
    }
}
