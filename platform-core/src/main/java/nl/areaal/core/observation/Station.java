package nl.areaal.core.observation;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Point;

/**
 * A thing with sensors as a source announces it, before the store knows it.
 *
 * @param key the source's own name for it, e.g. NL10643: the same key is the same station
 * @param location in RD New (EPSG:28992)
 */
public record Station(
        String key,
        String name,
        String description,
        Map<String, String> properties,
        Point location,
        List<Channel> channels) {
    private static final int RD_NEW = 28992;

    public Station {
        Checks.notBlank(key, "key of a station");
        Checks.notBlank(name, "name of station " + key);
        if (location.isEmpty() || location.getSRID() != RD_NEW) {
            throw new IllegalArgumentException("location of station " + key + " is " + location + " in EPSG:"
                    + location.getSRID() + ", expected a point in EPSG:" + RD_NEW);
        }
        properties = Map.copyOf(properties);
        channels = List.copyOf(channels);
    }
}
