package nl.areaal.geodata.layer;

import java.util.Map;
import nl.areaal.core.crs.RegionCrs;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature that is fit to be stored.
 *
 * @param geometry in RD New, not empty; whoever makes it answers for its validity
 * @param properties values by the name of the property, of the class that {@link PropertyType#javaType()} says; what is
 *     not known is not there
 */
public record LayerFeature(Geometry geometry, Map<String, Object> properties) {
    public LayerFeature {
        if (geometry.getSRID() != RegionCrs.SRID || geometry.isEmpty()) {
            throw new IllegalArgumentException("feature " + properties + " has "
                    + (geometry.isEmpty() ? "an empty geometry" : "a geometry in EPSG:" + geometry.getSRID())
                    + ", expected one in EPSG:" + RegionCrs.SRID);
        }
    }
}
