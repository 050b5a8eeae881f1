package nl.areaal.core.scenario.effect;

import java.util.List;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention.RaiseWaterLevel;
import nl.areaal.core.scenario.LayerKey;

/** The water in the ditches comes nearer to the ground, and stops there. */
record WaterLevelRaised(RaiseWaterLevel raise) implements Effect {
    @Override
    public List<LayerKey> touches() {
        return List.of(Facts.SUMMER_DEPTH, Facts.WINTER_DEPTH);
    }

    @Override
    public void apply(double share, float[] cell) {
        for (int season = 0; season < cell.length; season++) {
            double risen = Math.min(raise.metres(), Math.max(0, cell[season]));
            cell[season] -= (float) (share * risen);
        }
    }
}
