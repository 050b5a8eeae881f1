package nl.areaal.core.scenario.effect;

import java.util.List;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.LayerKey;

/** So much of the sealed surface, which is what is built up and not green, becomes grass. */
record PavingGone(Depave depave) implements Effect {
    private static final int BUILT = 0;
    private static final int TREE = 1;
    private static final int SHRUB = 2;
    private static final int GRASS = 3;

    @Override
    public List<LayerKey> touches() {
        return List.of(Facts.BUILT, Facts.TREE, Facts.SHRUB, Facts.GRASS);
    }

    @Override
    public void apply(double share, float[] cell) {
        double green = cell[TREE] + cell[SHRUB] + cell[GRASS];
        double sealed = cell[BUILT] * Math.max(0, 1 - green);
        double freed = share * depave.share() * sealed;
        if (freed > 0) {
            cell[GRASS] += (float) freed;
            double notGreen = 1 - green - freed;
            cell[BUILT] = notGreen <= 0 ? 0 : (float) Math.min(1, (sealed - freed) / notGreen);
        }
    }
}
