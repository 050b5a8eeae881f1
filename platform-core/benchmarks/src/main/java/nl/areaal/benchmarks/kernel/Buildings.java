package nl.areaal.benchmarks.kernel;

import java.util.Random;
import nl.areaal.core.coverage.GridFrame;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Rectangles of 8 x 12 m that stand at all angles, within a frame. */
public final class Buildings {
    private static final double LENGTH_METRES = 12;
    private static final double WIDTH_METRES = 8;
    private static final double MARGIN_METRES = 20;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Buildings() {}

    public static Geometry[] scattered(GridFrame frame, int count, long seed) {
        Random random = new Random(seed);
        Geometry[] outlines = new Geometry[count];
        double metres = frame.columns() * frame.cellMetres() - 2 * MARGIN_METRES;
        for (int i = 0; i < count; i++) {
            double x = frame.originX() + MARGIN_METRES + metres * random.nextDouble();
            double y = frame.originY() - MARGIN_METRES - metres * random.nextDouble();
            outlines[i] = rectangle(x, y, i);
        }
        return outlines;
    }

    private static Geometry rectangle(double x, double y, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        Coordinate first = new Coordinate(x, y);
        return GEOMETRY.createPolygon(new Coordinate[] {
            first,
            new Coordinate(x + LENGTH_METRES * cos, y + LENGTH_METRES * sin),
            new Coordinate(x + LENGTH_METRES * cos - WIDTH_METRES * sin, y + LENGTH_METRES * sin + WIDTH_METRES * cos),
            new Coordinate(x - WIDTH_METRES * sin, y + WIDTH_METRES * cos),
            first
        });
    }
}
