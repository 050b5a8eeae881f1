package nl.areaal.core.scenario.effect;

import java.util.List;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.LayerKey;

/** Crowns come over a share of everything that is no tree yet, and hide the shrubs and grass beneath. */
record TreesPlanted(PlantTrees trees) implements Effect {
    private static final int TREE = 0;
    private static final int SHRUB = 1;
    private static final int GRASS = 2;

    @Override
    public List<LayerKey> touches() {
        return List.of(Facts.TREE, Facts.SHRUB, Facts.GRASS);
    }

    @Override
    public void apply(double share, float[] cell) {
        double planted = share * trees.canopyShare();
        cell[TREE] += (float) (planted * (1 - cell[TREE]));
        cell[SHRUB] *= (float) (1 - planted);
        cell[GRASS] *= (float) (1 - planted);
    }
}
