package nl.areaal.mapui;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.geodata.coverage.Coverage;
import nl.areaal.geodata.coverage.CoverageStore;
import nl.areaal.geodata.coverage.SourceCoverages;
import org.locationtech.jts.geom.Coordinate;

/** The ground of the small region: sand that slopes to a bowl in the middle of the town, where rain comes to stand. */
final class SmallRegionGround {
    private static final double CELL_METRES = 50;
    private static final int CELLS = 80;
    private static final double SAND = 1;
    private static final double TOWN_MIDDLE_METRES = 1000;

    private SmallRegionGround() {}

    static void save(DataSource database, Coordinate southWest) {
        GridFrame frame = new GridFrame(southWest.x, southWest.y + CELLS * CELL_METRES, CELL_METRES, CELLS, CELLS);
        CoverageStore coverages = new CoverageStore(database);
        save(coverages, frame, Facts.TERRAIN, "m", (east, north) -> {
            double metres = Math.hypot(east - TOWN_MIDDLE_METRES, north - TOWN_MIDDLE_METRES);
            return 1 + metres / 1000;
        });
        save(coverages, frame, Facts.SOIL_GROUP, "1", (east, north) -> SAND);
    }

    private static void save(
            CoverageStore coverages, GridFrame frame, LayerKey fact, String unit, DoubleBinaryOperator value) {
        float[] cells = new float[frame.cells()];
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                double north = (frame.rows() - row - 0.5) * CELL_METRES;
                cells[frame.index(column, row)] = (float) value.applyAsDouble((column + 0.5) * CELL_METRES, north);
            }
        }
        Coverage coverage = new Coverage(
                SourceCoverages.idOf(fact.id()), fact.id(), fact.id(), unit, List.of("made up by a tester"));
        coverages.save(coverage, new Grid(frame, cells));
    }
}
