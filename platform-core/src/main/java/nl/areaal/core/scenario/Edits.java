package nl.areaal.core.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Layers;
import nl.areaal.core.coverage.PolygonCoverage;
import nl.areaal.core.coverage.Window;

/** Carries interventions out on a copy of the cells that they touch; the baseline stays as it is. */
final class Edits {
    private final ScenarioModel model;
    private final Layers baseline;

    Edits(ScenarioModel model, Layers baseline) {
        this.model = model;
        this.baseline = baseline;
    }

    Layers apply(List<Intervention> interventions) {
        Layers edited = baseline;
        for (Window window :
                DirtyWindows.around(interventions, baseline.frame(), 0).windows()) {
            edited = patched(edited, window, interventions);
        }
        return edited;
    }

    private Layers patched(Layers layers, Window window, List<Intervention> interventions) {
        float[][] cells = new float[layers.count()][];
        for (int layer = 0; layer < cells.length; layer++) {
            cells[layer] = copy(layers.get(layer), window);
        }
        for (Intervention intervention : interventions) {
            carryOut(intervention, window, cells);
        }
        List<Layer> patched = new ArrayList<>();
        for (int layer = 0; layer < cells.length; layer++) {
            patched.add(layers.get(layer).with(new Layer.Patch(window, cells[layer])));
        }
        return new Layers(patched);
    }

    private static float[] copy(Layer layer, Window window) {
        float[] cells = new float[(int) window.cells()];
        float[] row = new float[window.columns()];
        for (int r = 0; r < window.rows(); r++) {
            layer.read(window.row() + r, window.column(), window.columns(), row);
            System.arraycopy(row, 0, cells, r * window.columns(), window.columns());
        }
        return cells;
    }

    private void carryOut(Intervention intervention, Window window, float[][] cells) {
        GridFrame frame = baseline.frame();
        Window touched = frame.window(intervention.extent().getEnvelopeInternal());
        if (!window.contains(touched)) {
            return; // it lies in another window, since windows that overlap have been joined
        }
        float[] cell = new float[cells.length];
        new PolygonCoverage(frame).cover(intervention.extent(), (row, column, count, share) -> {
            int from = (row - window.row()) * window.columns() + column - window.column();
            for (int i = from; i < from + count; i++) {
                change(intervention, share, cells, i, cell);
            }
        });
    }

    private void change(Intervention intervention, double share, float[][] cells, int index, float[] cell) {
        for (int layer = 0; layer < cell.length; layer++) {
            cell[layer] = cells[layer][index];
        }
        model.apply(intervention, share, cell);
        for (int layer = 0; layer < cell.length; layer++) {
            cells[layer][index] = cell[layer];
        }
    }
}
