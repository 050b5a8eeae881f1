package nl.areaal.core.scenario.effect;

import java.util.List;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/** Roads are no cells: their traffic changes in the network, and no layer with it. */
record RoadsChanged() implements Effect {
    @Override
    public List<LayerKey> touches() {
        return List.of(Facts.ROADS);
    }

    @Override
    public void apply(double share, float[] cell) {
        // the network itself changes, by TrafficChange
    }
}
