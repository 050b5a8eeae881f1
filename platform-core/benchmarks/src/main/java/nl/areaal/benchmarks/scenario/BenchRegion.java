package nl.areaal.benchmarks.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    static final GridFrame FRAME = new GridFrame(120_000, 480_000, 10, SIDE_CELLS, SIDE_CELLS);

    private static final double SLANT = 0.03;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Map<LayerKey, float[]> layers = new HashMap<>();

    /** The cells of a fact, made when first asked for. */
    float[] cells(LayerKey key) {
        return layers.computeIfAbsent(key, wanted -> BenchFacts.of(wanted, FRAME));
    }

    FactBase facts(Collection<LayerKey> keys) {
        FactBase facts = FactBase.on(FRAME);
        for (LayerKey key : keys) {
            facts = key.equals(Facts.ROADS)
                    ? facts.with(BenchRoads.over(FRAME))
                    : facts.with(key, new Grid(FRAME, cells(key)));
        }
        return facts;
    }

    /** The area of each cell by the place of its middle: what bare loops use. */
    static short[] labels() {
        short[] labels = new short[FRAME.cells()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = label(i % SIDE_CELLS, i / SIDE_CELLS);
        }
        return labels;
    }

    /** Blocks with leaning sides that together fill the frame. */
    static List<Zone> blocks() {
        List<Zone> zones = new ArrayList<>();
        for (int row = 0; row < ZONE_ROWS; row++) {
            for (int column = 0; column < ZONE_COLUMNS; column++) {
                zones.add(new Zone("Z" + zones.size(), GEOMETRY.createPolygon(ring(column, row))));
            }
        }
        return zones;
    }

    private static Coordinate[] ring(int column, int row) {
        return new Coordinate[] {
            corner(column, row),
            corner(column, row + 1),
            corner(column + 1, row + 1),
            corner(column + 1, row),
            corner(column, row)
        };
    }

    private static Coordinate corner(int column, int row) {
        double south = SIDE_METRES * row / ZONE_ROWS;
        boolean outermost = column == 0 || column == ZONE_COLUMNS;
        double lean = outermost ? 0 : SLANT * (south - SIDE_METRES / 2);
        return new Coordinate(FRAME.originX() + SIDE_METRES * column / ZONE_COLUMNS + lean, FRAME.originY() - south);
    }

    private static short label(int column, int row) {
        double east = column - SLANT * (row - SIDE_CELLS / 2.0);
        int zone = (int) Math.clamp(Math.floor(east * ZONE_COLUMNS / SIDE_CELLS), 0, ZONE_COLUMNS - 1);
        return (short) (row * ZONE_ROWS / SIDE_CELLS * ZONE_COLUMNS + zone);
    }
}
