package nl.areaal.core.network;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** How much of a straight piece lies within a polygon: 0 outside, 1 inside, the share of its length across the edge. */
final class InsideShare {
    private final Polygon polygon;
    private final PreparedGeometry prepared;

    InsideShare(Polygon polygon) {
        this.polygon = polygon;
        this.prepared = PreparedGeometryFactory.prepare(polygon);
    }

    double of(LineSegment piece) {
        Geometry line = piece.toGeometry(polygon.getFactory());
        if (prepared.containsProperly(line)) {
            return 1;
        }
        if (!prepared.intersects(line)) {
            return 0;
        }
        Geometry inside = OverlayNGRobust.overlay(polygon, line, OverlayNG.INTERSECTION);
        return Math.min(1, inside.getLength() / line.getLength());
    }
}
