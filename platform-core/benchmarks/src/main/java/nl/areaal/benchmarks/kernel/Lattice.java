package nl.areaal.benchmarks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Polygons with crooked borders that tile an extent: parcels, or the areas that they lie in. */
public final class Lattice {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** How far a point of a border strays, as a share of the distance to the next: less than half, so that borders don't cross. */
    private static final double STRAY = 0.4;

    private final int columns;
    private final int rows;
    private final int steps;
    private final Coordinate[][] points;

    /**
     * Lays out the points of all borders.
     *
     * @param steps the number of edges along one side of a polygon
     */
    public Lattice(Envelope extent, int columns, int rows, int steps, long seed) {
        this.columns = columns;
        this.rows = rows;
        this.steps = steps;
        points = new Coordinate[rows * steps + 1][columns * steps + 1];
        Random random = new Random(seed);
        double stepX = extent.getWidth() / (columns * steps);
        double stepY = extent.getHeight() / (rows * steps);
        for (int y = 0; y <= rows * steps; y++) {
            for (int x = 0; x <= columns * steps; x++) {
                double strayX = x == 0 || x == columns * steps ? 0 : STRAY * stepX * (2 * random.nextDouble() - 1);
                double strayY = y == 0 || y == rows * steps ? 0 : STRAY * stepY * (2 * random.nextDouble() - 1);
                points[y][x] =
                        new Coordinate(extent.getMinX() + x * stepX + strayX, extent.getMinY() + y * stepY + strayY);
            }
        }
    }

    public List<Polygon> polygons() {
        List<Polygon> polygons = new ArrayList<>(columns * rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                polygons.add(polygon(column * steps, row * steps));
            }
        }
        return polygons;
    }

    private Polygon polygon(int x, int y) {
        Coordinate[] ring = new Coordinate[4 * steps + 1];
        for (int i = 0; i < steps; i++) {
            ring[i] = points[y][x + i];
            ring[steps + i] = points[y + i][x + steps];
            ring[2 * steps + i] = points[y + steps][x + steps - i];
            ring[3 * steps + i] = points[y + steps - i][x];
        }
        ring[4 * steps] = ring[0];
        return GEOMETRY.createPolygon(ring);
    }
}
