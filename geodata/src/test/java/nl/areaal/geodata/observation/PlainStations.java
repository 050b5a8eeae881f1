package nl.areaal.geodata.observation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import org.locationtech.jts.geom.Coordinate;

/** Stations that measure nitrogen dioxide each hour and differ by where they stand alone. */
public final class PlainStations {
    private PlainStations() {}

    /** A station whose datastream is called by its key with {@code /NO2} behind it. */
    public static Station at(String key, double x, double y) {
        Channel no2 = new Channel(
                key + "/NO2",
                key,
                new Sensor("TS-42", "chemiluminescentie", ""),
                new ObservedProperty("NO2", "Stikstofdioxide", "Nitrogen dioxide", ""),
                new MeasuredUnit("ug/m3", "µg/m³"),
                Contract.of(Duration.ofHours(1), new PlausibleRange(0, 500)));
        return new Station(key, key, "", Map.of(), RegionCrs.GEOMETRY.createPoint(new Coordinate(x, y)), List.of(no2));
    }
}
