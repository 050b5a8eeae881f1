package nl.areaal.mapui.ogc.coverage;

import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.BoundingBox;
import nl.areaal.geodata.layer.ItemCrs;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings what a caller says of places into RD New, and places of ours back.
 *
 * @param crs in which the caller speaks
 */
record CellQuery(ItemCrs crs) {
    /** In RD New, x first. */
    Geometry inRegion(Geometry given) {
        Geometry xFirst = given.copy();
        if (crs.isLatitudeFirst()) {
            xFirst.apply(new Flip());
        }
        return CrsTransform.toRegion(declared()).apply(xFirst);
    }

    /** The box in RD New around a box. */
    Envelope inRegion(BoundingBox box) {
        Envelope xFirst = crs.isLatitudeFirst()
                ? new Envelope(
                        box.min().second(),
                        box.max().second(),
                        box.min().first(),
                        box.max().first())
                : new Envelope(
                        box.min().first(),
                        box.max().first(),
                        box.min().second(),
                        box.max().second());
        return CrsTransform.toRegion(declared()).around(xFirst);
    }

    CrsTransform back() {
        return CrsTransform.fromRegion(declared());
    }

    private DeclaredCrs declared() {
        return crs == ItemCrs.CRS84 ? DeclaredCrs.CRS84 : new DeclaredCrs("EPSG:" + crs.srid());
    }

    /** Second coordinate first. */
    private static final class Flip implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            double first = sequence.getOrdinate(i, Coordinate.X);
            sequence.setOrdinate(i, Coordinate.X, sequence.getOrdinate(i, Coordinate.Y));
            sequence.setOrdinate(i, Coordinate.Y, first);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
