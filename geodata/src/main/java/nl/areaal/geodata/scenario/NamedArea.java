package nl.areaal.geodata.scenario;

import nl.areaal.core.coverage.Zones.Zone;
import org.locationtech.jts.geom.Geometry;

/**
 * An area that runs report figures for.
 *
 * @param level e.g. {@code gemeente}
 */
public record NamedArea(String code, String name, String level, Geometry boundary) {
    public Zone zone() {
        return new Zone(code, boundary);
    }
}
