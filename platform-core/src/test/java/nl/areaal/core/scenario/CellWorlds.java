package nl.areaal.core.scenario;

import java.util.Map;
import java.util.Random;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;

/** Worlds of a single cell, and of cells that all differ, for models whose answer in a cell depends on that cell alone. */
public final class CellWorlds {
    private static final GridFrame CELL = new GridFrame(0, 10, 10, 1, 1);

    private CellWorlds() {}

    /** What a model answers with each set of parameters in a cell with these facts; facts that it reads and nobody gives are 0. */
    public static float[] ask(CellModel model, Map<LayerKey, Double> facts) {
        FactBase world = FactBase.on(CELL);
        for (LayerKey key : model.card().reads()) {
            world = world.with(
                    key, Grid.filled(CELL, facts.getOrDefault(key, 0.0).floatValue()));
        }
        return answers(model, world, CELL.whole())[0];
    }

    /** Facts anywhere in their valid range, with holes; soil groups are whole. */
    public static FactBase random(CellModel model, GridFrame frame, Random random) {
        FactBase world = FactBase.on(frame);
        for (ModelCard.Input input : model.card().inputs()) {
            float[] cells = new float[frame.cells()];
            for (int i = 0; i < cells.length; i++) {
                double value = input.validLow() + random.nextDouble() * (input.validHigh() - input.validLow());
                double known = input.layer().equals(Facts.SOIL_GROUP) ? Math.rint(value) : value;
                cells[i] = random.nextInt(20) == 0 ? Float.NaN : (float) known;
            }
            world = world.with(input.layer(), new Grid(frame, cells));
        }
        return world;
    }

    /** What a model answers in each cell of a window, row by row, with each set of parameters. */
    public static float[][] answers(CellModel model, FactBase world, Window window) {
        int sets = model.card().design().sets();
        float[][] answers = new float[(int) window.cells()][sets];
        model.evaluate(window, world, (row, values) -> {
            for (int column = 0; column < window.columns(); column++) {
                for (int set = 0; set < sets; set++) {
                    answers[(row - window.row()) * window.columns() + column][set] = values[set][column];
                }
            }
        });
        return answers;
    }
}
