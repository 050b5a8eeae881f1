package nl.areaal.geodata.source;

import java.util.List;

/**
 * A SensorThings service of others, and what it has.
 *
 * @param root its address, such as https://example.org/v1.1
 * @param datastreams how many it has, as it says
 * @param first some of them
 */
public record OfferedService(String root, long datastreams, List<Offered> first) {
    public OfferedService {
        first = List.copyOf(first);
    }

    /**
     * A Datastream of theirs.
     *
     * @param thing what it belongs to
     * @param property what is observed
     * @param unit as they write it
     * @param newest the time of the newest reading as they write it, or empty
     */
    public record Offered(String name, String thing, String property, String unit, String newest) {}
}
