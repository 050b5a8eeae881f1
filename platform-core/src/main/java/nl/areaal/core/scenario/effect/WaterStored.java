package nl.areaal.core.scenario.effect;

import java.util.List;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention.StoreWater;
import nl.areaal.core.scenario.LayerKey;

/** Rain finds room that was not there before. */
record WaterStored(StoreWater store) implements Effect {
    @Override
    public List<LayerKey> touches() {
        return List.of(Facts.STORAGE);
    }

    @Override
    public void apply(double share, float[] cell) {
        cell[0] += (float) (share * store.millimetres());
    }
}
