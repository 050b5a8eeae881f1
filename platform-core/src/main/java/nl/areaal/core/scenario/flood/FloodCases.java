package nl.areaal.core.scenario.flood;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.PriorityFlood;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.StandingWater;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.ReferenceCase;

/**
 * Cases worked out by hand: a trench of a few cells with high ground around it, on whose inner cells the same runoff falls.
 */
final class FloodCases {
    private static final float WALL_METRES = 9;
    private static final String BY_HAND = "worked out by hand";

    static final List<ReferenceCase> ALL = List.of(
            millimetres(
                    "100 mm op een kuil van 0 en 10 mm met een helling van 300 mm: (300 + 10) / 2",
                    "100 mm on a hollow of 0 and 10 mm with a slope of 300 mm: (300 + 10) / 2",
                    155,
                    () -> depth(collect(100, 9, 0.0f, 0.01f, 0.3f), 1)),
            millimetres(
                    "55 mm op kuilen van 0 en 20 mm met een rug van 100 mm ertussen: de volle kuil loopt over in de andere",
                    "55 mm on hollows of 0 and 20 mm with a ridge of 100 mm between: the full one spills into the other",
                    65,
                    () -> depth(collect(55, 9, 0.0f, 0.1f, 0.02f), 3)),
            millimetres(
                    "120 mm op dezelfde kuilen: samen één plas van (360 + 120) / 3 mm boven de diepste",
                    "120 mm on the same hollows: together one pool of (360 + 120) / 3 mm above the deepest",
                    160,
                    () -> depth(collect(120, 9, 0.0f, 0.1f, 0.02f), 1)),
            litres(
                    "wat over een rand van 50 mm wegloopt: 200 + 200 mm op cellen van 100 m2, min 20 mm",
                    "what leaves over a rim of 50 mm: 200 + 200 mm on cells of 100 m2, less 20 mm",
                    38_000,
                    () -> litres(collect(200, 0.05f, 0.0f, 0.5f, 0.1f, 0.03f), StandingWater::goneMicrometres)),
            litres(
                    "de balans: wat afstroomt, min wat staat, min wat weg is",
                    "the balance: what runs off, less what stands, less what has gone",
                    0,
                    () -> litres(collect(200, 0.05f, 0.0f, 0.5f, 0.1f, 0.03f), FloodCases::unaccounted)));

    private FloodCases() {}

    private static ReferenceCase millimetres(String nl, String en, double expected, DoubleSupplier computed) {
        return new ReferenceCase(new Bilingual(nl, en), BY_HAND, "mm", expected, 0.001, computed);
    }

    private static ReferenceCase litres(String nl, String en, double expected, DoubleSupplier computed) {
        return new ReferenceCase(new Bilingual(nl, en), BY_HAND, "L", expected, 1e-6, computed);
    }

    private static StandingWater collect(int runoff, float eastWall, float... floor) {
        GridFrame frame = new GridFrame(0, 30, 10, floor.length + 2, 3);
        float[] metres = Grid.filled(frame, WALL_METRES).cells();
        float[] millimetres = new float[frame.cells()];
        for (int i = 0; i < floor.length; i++) {
            metres[frame.index(i + 1, 1)] = floor[i];
            millimetres[frame.index(i + 1, 1)] = runoff;
        }
        metres[frame.index(floor.length + 1, 1)] = eastWall;
        try (RowBands bands = new RowBands(1)) {
            return PriorityFlood.of(new Grid(frame, metres), bands).hollows().collect(new Grid(frame, millimetres));
        }
    }

    private static double depth(StandingWater water, int column) {
        return water.depthMillimetres().at(column, 1);
    }

    private static double litres(StandingWater water, ToDoubleFunction<StandingWater> micrometres) {
        return micrometres.applyAsDouble(water)
                / 1_000
                * water.depthMillimetres().frame().cellSquareMetres();
    }

    private static double unaccounted(StandingWater water) {
        long standing = 0;
        for (float depth : water.depthMillimetres().cells()) {
            standing += Math.round(depth * 1_000.0);
        }
        return water.runoffMicrometres() - standing - water.goneMicrometres();
    }
}
