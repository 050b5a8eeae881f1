package nl.areaal.core.observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.crs.RegionCrs;
import org.locationtech.jts.geom.Point;

/**
 * A thing with sensors as a source announces it, before the store knows it.
 *
 * @param key the source's own name for it, e.g. NL10643: the same key is the same station
 * @param location in RD New (EPSG:28992); empty when nobody said where it is: its readings count, but it is on no map
 */
public record Station(
        String key,
        String name,
        String description,
        Map<String, String> properties,
        Point location,
        List<Channel> channels) {
    /** The location of a station of which nobody said where it is. */
    public static final Point NOWHERE = RegionCrs.GEOMETRY.createPoint();

    public Station {
        Checks.notBlank(key, "key of a station");
        Checks.notBlank(name, "name of station " + key);
        if (location.getSRID() != RegionCrs.SRID) {
            throw new IllegalArgumentException("location of station " + key + " is " + location + " in EPSG:"
                    + location.getSRID() + ", expected a point in EPSG:" + RegionCrs.SRID);
        }
        properties = Map.copyOf(properties);
        channels = List.copyOf(channels);
    }

    /** Whether somebody said where it is. */
    public boolean placed() {
        return !location.isEmpty();
    }

    /** This station with the channels of another announcement of it as well. */
    public Station with(Station other) {
        Map<String, Channel> all = new LinkedHashMap<>();
        channels.forEach(channel -> all.put(channel.key(), channel));
        other.channels.forEach(channel -> all.put(channel.key(), channel));
        return new Station(key, name, description, properties, location, List.copyOf(all.values()));
    }
}
