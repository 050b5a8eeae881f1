package nl.areaal.core.network;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/** Roads of a made-up town, drawn in metres. */
public final class Streets {
    private static final GeometryFactory RD = new GeometryFactory(new PrecisionModel(), 28992);

    private Streets() {}

    /** A line through points given as x, y, x, y, ... */
    public static LineString line(double... xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        Arrays.setAll(points, i -> new Coordinate(xy[2 * i], xy[2 * i + 1]));
        return RD.createLineString(points);
    }

    public static Road street(double... xy) {
        return Road.usual(RoadClass.RESIDENTIAL, line(xy));
    }

    public static Road main(double... xy) {
        return Road.usual(RoadClass.PRIMARY, line(xy));
    }

    public static Polygon box(double west, double south, double east, double north) {
        return (Polygon) RD.toGeometry(new Envelope(west, east, south, north));
    }
}
