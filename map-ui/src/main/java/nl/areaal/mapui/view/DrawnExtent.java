package nl.areaal.mapui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatRing;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** A drawn outline as a piece of ground in RD New. */
final class DrawnExtent {
    /** Smaller than a cell of any model: a slip of the hand. */
    private static final double SMALLEST_SQUARE_METRES = 25;

    private DrawnExtent() {}

    /** Empty when the outline crosses itself, encloses next to nothing, or lies outside the country. */
    static Optional<Polygon> of(LonLatRing ring) {
        CrsTransform toRegion = CrsTransform.toRegion(DeclaredCrs.CRS84);
        List<Coordinate> outline = new ArrayList<>();
        for (LonLat corner : ring.corners()) {
            outline.add(toRegion.apply(corner.lon(), corner.lat()));
        }
        outline.add(outline.getFirst().copy());
        if (!outline.stream().allMatch(Coordinate::isValid)) {
            return Optional.empty();
        }
        Polygon extent = RegionCrs.GEOMETRY.createPolygon(outline.toArray(Coordinate[]::new));
        boolean usable = extent.isValid()
                && extent.getArea() >= SMALLEST_SQUARE_METRES
                && RegionCrs.covers(extent.getEnvelopeInternal());
        return usable ? Optional.of(extent) : Optional.empty();
    }
}
