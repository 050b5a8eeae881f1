package nl.areaal.core.scenario.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.PolygonCoverage;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.effect.Effect;
import nl.areaal.core.scenario.effect.TrafficChange;

/** Carries interventions out on a copy of the cells that they touch; the facts as they are stay so. */
final class Edits {
    private final FactBase facts;
    private final GridFrame frame;

    Edits(FactBase facts) {
        this.facts = facts;
        this.frame = facts.frame();
    }

    FactBase apply(List<Intervention> interventions) {
        FactBase edited = facts;
        List<Window> touched = interventions.stream().map(this::window).toList();
        for (Window window : DirtyWindows.around(touched, frame, 0).windows()) {
            edited = patched(edited, window, within(window, interventions));
        }
        return facts.has(Facts.ROADS) ? edited.with(roads(interventions)) : edited;
    }

    private RoadNetwork roads(List<Intervention> interventions) {
        RoadNetwork roads = facts.roads();
        for (Intervention intervention : interventions) {
            roads = TrafficChange.apply(intervention, roads);
        }
        return roads;
    }

    /** Those that lie in a window; windows that overlap have been joined, so each lies wholly in one. */
    private List<Intervention> within(Window window, List<Intervention> interventions) {
        List<Intervention> within = new ArrayList<>();
        for (Intervention intervention : interventions) {
            Window touched = window(intervention);
            if (!touched.isEmpty() && window.contains(touched)) {
                within.add(intervention);
            }
        }
        return within;
    }

    private Window window(Intervention intervention) {
        return frame.window(intervention.extent().getEnvelopeInternal());
    }

    private FactBase patched(FactBase unchanged, Window window, List<Intervention> interventions) {
        Map<LayerKey, float[]> cells = new HashMap<>();
        for (LayerKey key : touched(interventions)) {
            cells.put(key, unchanged.layer(key).read(window));
        }
        for (Intervention intervention : interventions) {
            carryOut(intervention, window, cells);
        }
        FactBase changed = unchanged;
        for (Map.Entry<LayerKey, float[]> layer : cells.entrySet()) {
            Layer.Patch patch = new Layer.Patch(window, layer.getValue());
            changed = changed.with(layer.getKey(), changed.layer(layer.getKey()).with(patch));
        }
        return changed;
    }

    private Set<LayerKey> touched(List<Intervention> interventions) {
        Set<LayerKey> touched = new HashSet<>();
        for (Intervention intervention : interventions) {
            touched.addAll(Effect.of(intervention, frame).touches());
        }
        touched.retainAll(facts.keys());
        return touched;
    }

    private void carryOut(Intervention intervention, Window window, Map<LayerKey, float[]> cells) {
        Effect effect = Effect.of(intervention, frame);
        float[][] touched = effect.touches().stream().map(cells::get).toArray(float[][]::new);
        float[] cell = new float[touched.length];
        new PolygonCoverage(frame).cover(intervention.extent(), (row, column, count, share) -> {
            int from = (row - window.row()) * window.columns() + column - window.column();
            for (int i = from; i < from + count; i++) {
                change(effect, share, touched, i, cell);
            }
        });
    }

    private static void change(Effect effect, double share, float[][] touched, int index, float[] cell) {
        for (int layer = 0; layer < cell.length; layer++) {
            cell[layer] = touched[layer] == null ? Float.NaN : touched[layer][index];
        }
        effect.apply(share, cell);
        for (int layer = 0; layer < cell.length; layer++) {
            if (touched[layer] != null) {
                touched[layer][index] = cell[layer];
            }
        }
    }
}
