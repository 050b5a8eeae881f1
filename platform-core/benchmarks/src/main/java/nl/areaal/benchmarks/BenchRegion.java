package nl.areaal.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** A region of 40 x 40 km in cells of 10 m, of which one in a hundred has no data, with 500 slanting areas. */
final class BenchRegion {
    static final int SIDE_CELLS = 4_000;
    static final int ZONE_COLUMNS = 25;
    static final int ZONE_ROWS = 20;
    static final int ZONES = ZONE_COLUMNS * ZONE_ROWS;
    static final double SIDE_METRES = 40_000;

    private static final double SLANT = 0.03;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    final GridFrame frame = new GridFrame(120_000, 480_000, 10, SIDE_CELLS, SIDE_CELLS);
    final float[][] arrays = new float[5][frame.cells()];
    final short[] labels = new short[frame.cells()];

    BenchRegion(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < frame.cells(); i++) {
            boolean known = random.nextInt(100) > 0;
            for (int layer = 0; layer < 4; layer++) {
                arrays[layer][i] = known ? random.nextFloat() / (layer == 0 ? 1 : 3) : Float.NaN;
            }
            int block = i / SIDE_CELLS / 50 * 80 + i % SIDE_CELLS / 50;
            arrays[4][i] = 100_000 + 50 * block;
            labels[i] = label(i % SIDE_CELLS, i / SIDE_CELLS);
        }
    }

    FactBase facts() {
        List<LayerKey> keys = List.of(Facts.BUILT, Facts.TREE, Facts.SHRUB, Facts.GRASS, Facts.PEOPLE_NEAR);
        FactBase facts = FactBase.on(frame);
        for (int i = 0; i < arrays.length; i++) {
            facts = facts.with(keys.get(i), new Grid(frame, arrays[i]));
        }
        return facts;
    }

    /** Blocks with leaning sides that together fill the frame. */
    List<Zone> zones() {
        List<Zone> zones = new ArrayList<>();
        for (int row = 0; row < ZONE_ROWS; row++) {
            for (int column = 0; column < ZONE_COLUMNS; column++) {
                zones.add(new Zone("Z" + zones.size(), GEOMETRY.createPolygon(ring(column, row))));
            }
        }
        return zones;
    }

    private Coordinate[] ring(int column, int row) {
        return new Coordinate[] {
            corner(column, row),
            corner(column, row + 1),
            corner(column + 1, row + 1),
            corner(column + 1, row),
            corner(column, row)
        };
    }

    private Coordinate corner(int column, int row) {
        double south = SIDE_METRES * row / ZONE_ROWS;
        boolean outermost = column == 0 || column == ZONE_COLUMNS;
        double lean = outermost ? 0 : SLANT * (south - SIDE_METRES / 2);
        return new Coordinate(frame.originX() + SIDE_METRES * column / ZONE_COLUMNS + lean, frame.originY() - south);
    }

    private static short label(int column, int row) {
        double east = column - SLANT * (row - SIDE_CELLS / 2.0);
        int zone = (int) Math.clamp(Math.floor(east * ZONE_COLUMNS / SIDE_CELLS), 0, ZONE_COLUMNS - 1);
        return (short) (row * ZONE_ROWS / SIDE_CELLS * ZONE_COLUMNS + zone);
    }
}
