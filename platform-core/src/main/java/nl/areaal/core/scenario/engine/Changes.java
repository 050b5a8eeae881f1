package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.effect.Effect;

/** Which windows of which layers have changed between two states: facts first, then the answers that were computed anew. */
final class Changes {
    private final GridFrame frame;
    private final Map<LayerKey, List<Window>> windows = new HashMap<>();

    Changes(GridFrame frame) {
        this.frame = frame;
    }

    /** The facts that differ between earlier answers and those that interventions lead to. */
    static Changes between(ScenarioState earlier, List<Intervention> interventions, FactBase facts) {
        GridFrame frame = facts.frame();
        Changes changes = new Changes(frame);
        for (Intervention intervention : earlier.changedAgainst(interventions)) {
            Window touched = frame.window(intervention.extent().getEnvelopeInternal());
            for (LayerKey key : Effect.of(intervention, frame).touches()) {
                changes.add(key, List.of(touched));
            }
        }
        changes.addRoads(earlier.facts(), facts);
        return changes;
    }

    /** Where layers may have changed, by their keys. */
    Map<LayerKey, List<Window>> windows() {
        return windows;
    }

    /** The facts and answers that may have changed so far. */
    Set<LayerKey> touched() {
        return Set.copyOf(windows.keySet());
    }

    /** A piece of road changes over its whole length, which may lie partly outside the intervention. */
    private void addRoads(FactBase earlier, FactBase now) {
        if (earlier.has(Facts.ROADS) && now.has(Facts.ROADS)) {
            add(
                    Facts.ROADS,
                    now.roads().changedExtents(earlier.roads()).stream()
                            .map(frame::window)
                            .toList());
        }
    }

    private void add(LayerKey key, List<Window> changed) {
        windows.computeIfAbsent(key, none -> new ArrayList<>()).addAll(changed);
    }

    /** Where a model has to answer anew, which is from then on a change for those that read its answer. */
    DirtyWindows takeOver(CellModel model) {
        DirtyWindows dirty = dirtyFor(model);
        add(model.card().answer(), dirty.windows());
        return dirty;
    }

    /** Where a model has to answer anew, because something that it reads has changed within its reach. */
    DirtyWindows dirtyFor(CellModel model) {
        List<Window> changed = new ArrayList<>();
        for (LayerKey key : model.card().reads()) {
            changed.addAll(windows.getOrDefault(key, List.of()));
        }
        return changed.isEmpty()
                ? DirtyWindows.NONE
                : DirtyWindows.around(changed, frame, frame.cellsAcross(model.reachMetres()));
    }
}
