package nl.areaal.core.area;

import java.util.List;
import nl.areaal.core.crs.RegionCrs;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * An area that somebody drew, or put together from others, for a piece of work of their own.
 *
 * @param parts the areas that it was put together from; none when it was drawn on the map
 * @param boundary in RD New (EPSG:28992); valid and not empty
 */
public record DrawnArea(AreaCode code, String name, List<AreaCode> parts, MultiPolygon boundary) {
    public static final int LONGEST_NAME = 80;

    public DrawnArea {
        parts = List.copyOf(parts);
        require(code.isDrawn(), "has the code of a " + code.level().word(), code);
        require(!name.isBlank(), "has no name", code);
        require(
                name.length() <= LONGEST_NAME,
                "has a name of " + name.length() + " characters, expected " + LONGEST_NAME + " at most",
                code);
        require(
                boundary.getSRID() == RegionCrs.SRID,
                "has a boundary in EPSG:" + boundary.getSRID() + ", expected EPSG:" + RegionCrs.SRID,
                code);
        require(!boundary.isEmpty() && boundary.isValid(), "has an empty or invalid boundary", code);
    }

    private static void require(boolean holds, String fault, AreaCode code) {
        if (!holds) {
            throw new IllegalArgumentException("drawn area " + code + " " + fault);
        }
    }
}
