package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ModelCard;

/** What became different from one state to another: which facts measures touch, and in which cells facts and answers differ. */
public final class ChangeTrace {
    private final GridFrame frame;
    private final Set<LayerKey> touched;
    private final Map<LayerKey, List<Window>> differing = new HashMap<>();

    /**
     * Looks only where a difference can be.
     *
     * @param touched the facts that measures may change
     * @param changes of these facts, and of the answers taken over
     */
    ChangeTrace(Set<LayerKey> touched, Changes changes, FactBase before, FactBase after) {
        this.frame = after.frame();
        this.touched = touched;
        changes.windows().forEach((key, windows) -> {
            if (before.keys().contains(key) && after.keys().contains(key)) {
                differing.put(key, tight(windows, before.layer(key), after.layer(key)));
            }
        });
        if (before.has(Facts.ROADS) && after.has(Facts.ROADS)) {
            differing.put(
                    Facts.ROADS,
                    after.roads().changedExtents(before.roads()).stream()
                            .map(frame::window)
                            .toList());
        }
    }

    /** The facts that the measures may change, whether or not they did. */
    public Set<LayerKey> touched() {
        return touched;
    }

    /** Whether anything that a model reads differs anywhere. */
    public boolean concerns(ModelCard card) {
        return card.reads().stream()
                .anyMatch(key -> !differing.getOrDefault(key, List.of()).isEmpty());
    }

    /** Where a model can feel what differs in what it reads. */
    public List<Window> felt(ModelCard card, double reachMetres) {
        List<Window> felt = new ArrayList<>();
        for (LayerKey key : card.reads()) {
            for (Window window : differing.getOrDefault(key, List.of())) {
                felt.add(window.grow(frame.cellsAcross(reachMetres)).intersection(frame.whole()));
            }
        }
        return felt;
    }

    /** Windows no larger than the cells that differ in them. */
    private static List<Window> tight(List<Window> windows, Layer before, Layer after) {
        List<Window> tight = new ArrayList<>();
        for (Window window : windows) {
            Window differing = Window.EMPTY;
            float[] one = new float[window.columns()];
            float[] other = new float[window.columns()];
            for (int row = window.row(); row < window.endRow(); row++) {
                before.read(row, window.column(), window.columns(), one);
                after.read(row, window.column(), window.columns(), other);
                differing = differing.union(inRow(window, row, one, other));
            }
            if (!differing.isEmpty()) {
                tight.add(differing);
            }
        }
        return tight;
    }

    private static Window inRow(Window window, int row, float[] one, float[] other) {
        int from = 0;
        int to = one.length;
        while (from < to && same(one[from], other[from])) {
            from++;
        }
        while (to > from && same(one[to - 1], other[to - 1])) {
            to--;
        }
        return Window.between(window.column() + from, row, window.column() + to, row + 1);
    }

    private static boolean same(float one, float other) {
        return Float.compare(one, other) == 0;
    }
}
