package nl.areaal.geodata.layer;

import java.util.Map;
import java.util.Optional;
import nl.areaal.core.crs.RegionCrs;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A feature that is fit to be stored.
 *
 * @param sourceId what the source calls it; empty when it has no id of its own there
 * @param geometry in RD New, not empty; whoever makes it answers for its validity
 * @param surfaces walls, roofs and floors in RD New and above NAP (EPSG:7415), which say how the feature looks; empty when that is not known
 * @param properties values by the name of the property, of the class that {@link PropertyType#javaType()} says; what is
 *     not known is not there
 */
public record LayerFeature(
        Optional<String> sourceId, Geometry geometry, Optional<MultiPolygon> surfaces, Map<String, Object> properties) {
    public LayerFeature {
        if (geometry.getSRID() != RegionCrs.SRID || geometry.isEmpty()) {
            throw new IllegalArgumentException("feature " + properties + " has "
                    + (geometry.isEmpty() ? "an empty geometry" : "a geometry in EPSG:" + geometry.getSRID())
                    + ", expected one in EPSG:" + RegionCrs.SRID);
        }
    }

    /** A feature that is known from above only. */
    public LayerFeature(Optional<String> sourceId, Geometry geometry, Map<String, Object> properties) {
        this(sourceId, geometry, Optional.empty(), properties);
    }

    /** A feature whose source gives no ids. */
    public LayerFeature(Geometry geometry, Map<String, Object> properties) {
        this(Optional.empty(), geometry, properties);
    }
}
