package nl.areaal.core.area;

import java.time.LocalDate;
import java.util.Optional;
import nl.areaal.core.crs.RegionCrs;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A named part of the region that indicators are reported for.
 *
 * @param parent the area that this one is a part of, empty at the top
 * @param boundary in RD New (EPSG:28992), so lengths are metres; valid and not empty
 * @param validFrom the first day on which the area has this code and this boundary
 */
public record Area(
        AreaCode code,
        String name,
        Optional<AreaCode> parent,
        Residents residents,
        MultiPolygon boundary,
        LocalDate validFrom) {
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    public Area {
        require(!name.isBlank(), "has no name", code);
        require(!parent.equals(Optional.of(code)), "is its own parent", code);
        require(
                boundary.getSRID() == RegionCrs.SRID,
                "has a boundary in EPSG:" + boundary.getSRID() + ", expected EPSG:" + RegionCrs.SRID,
                code);
        require(!boundary.isEmpty() && boundary.isValid(), "has an empty or invalid boundary", code);
    }

    public AreaLevel level() {
        return code.level();
    }

    public double hectares() {
        return boundary.getArea() / SQUARE_METRES_PER_HECTARE;
    }

    private static void require(boolean holds, String fault, AreaCode code) {
        if (!holds) {
            throw new IllegalArgumentException("area " + code + " " + fault);
        }
    }
}
