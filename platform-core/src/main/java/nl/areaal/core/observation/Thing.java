package nl.areaal.core.observation;

import java.util.Map;
import org.locationtech.jts.geom.Point;

/**
 * A station or device that the store knows.
 *
 * @param key the source's own name for it, e.g. NL10643
 * @param location in RD New (EPSG:28992)
 */
public record Thing(
        long id,
        String key,
        String name,
        String description,
        Map<String, String> properties,
        String datasetId,
        Point location) {}
