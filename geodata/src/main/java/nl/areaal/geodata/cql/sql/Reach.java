package nl.areaal.geodata.cql.sql;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts geometry to where features can be, since places on the other side of the world have no coordinates in RD New.
 *
 * <p>For what is cut off a tiny piece in a corner stands in, where no feature comes: so what stuck out still does, and no
 * feature contains or equals it.
 */
record Reach(Envelope box) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double TINY = 1e-4;

    Geometry cut(Geometry geometry) {
        if (box.isNull() || box.contains(geometry.getEnvelopeInternal())) {
            return geometry;
        }
        List<Geometry> pieces = new ArrayList<>();
        cut(geometry, GEOMETRY.toGeometry(box), pieces);
        return OverlayNGRobust.union(pieces);
    }

    /** Overlays know no collections of several kinds of geometry: each part is cut by itself. */
    private void cut(Geometry part, Geometry frame, List<Geometry> pieces) {
        if (part instanceof GeometryCollection many) {
            for (int i = 0; i < many.getNumGeometries(); i++) {
                cut(many.getGeometryN(i), frame, pieces);
            }
            return;
        }
        Geometry inside = OverlayNGRobust.overlay(part, frame, OverlayNG.INTERSECTION);
        if (!inside.isEmpty()) {
            pieces.add(inside);
        }
        if (!box.contains(part.getEnvelopeInternal())) {
            pieces.add(standIn(part.getDimension()));
        }
    }

    private Geometry standIn(int dimension) {
        Coordinate corner = new Coordinate(box.getMinX(), box.getMinY());
        Coordinate beside = new Coordinate(box.getMinX() + TINY * box.getWidth(), box.getMinY());
        return switch (dimension) {
            case 0 -> GEOMETRY.createPoint(corner);
            case 1 -> GEOMETRY.createLineString(new Coordinate[] {corner, beside});
            default ->
                GEOMETRY.toGeometry(new Envelope(corner.x, beside.x, corner.y, corner.y + TINY * box.getHeight()));
        };
    }
}
