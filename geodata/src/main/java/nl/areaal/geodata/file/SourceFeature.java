package nl.areaal.geodata.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A feature as the file has it.
 *
 * @param id how the file tells it from the others
 * @param ownId whether that is the source's own id, which may last, and not the feature's place in the file
 * @param geometry in the layer's reference system, x or longitude first; empty when there is none or it can't be read
 * @param surfaces walls, roofs and floors in RD New and above NAP; empty when the source tells of none
 * @param properties what is known, by name and of the layer's types
 * @param faults what could not be read, or not quite as it is written, a plain phrase each
 */
public record SourceFeature(
        String id,
        boolean ownId,
        Optional<Geometry> geometry,
        Optional<MultiPolygon> surfaces,
        Map<String, Object> properties,
        List<String> faults) {
    /** A feature without surfaces. */
    public SourceFeature(
            String id,
            boolean ownId,
            Optional<Geometry> geometry,
            Map<String, Object> properties,
            List<String> faults) {
        this(id, ownId, geometry, Optional.empty(), properties, faults);
    }

    /** A feature that has no id of its own. */
    public SourceFeature(String id, Optional<Geometry> geometry, Map<String, Object> properties, List<String> faults) {
        this(id, false, geometry, properties, faults);
    }
}
