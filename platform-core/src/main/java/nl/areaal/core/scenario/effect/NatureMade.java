package nl.areaal.core.scenario.effect;

import java.util.List;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention.MakeNature;
import nl.areaal.core.scenario.LayerKey;

/**
 * A share of the place becomes nature that everybody may enter: nothing stands there any more, low plants grow where nothing
 * grew, and nobody may build.
 */
record NatureMade(MakeNature nature) implements Effect {
    private static final int BUILT = 0;
    private static final int TREE = 1;
    private static final int SHRUB = 2;
    private static final int GRASS = 3;
    private static final int WATER = 4;

    @Override
    public List<LayerKey> touches() {
        return List.of(
                Facts.BUILT,
                Facts.TREE,
                Facts.SHRUB,
                Facts.GRASS,
                Facts.WATER,
                Facts.HABITAT,
                Facts.PUBLIC_GREEN,
                Facts.HOUSING_EXCLUDED);
    }

    @Override
    public void apply(double share, float[] cell) {
        double made = share * nature.share();
        double water = Float.isNaN(cell[WATER]) ? 0 : cell[WATER];
        double bare = Math.max(0, 1 - cell[TREE] - cell[SHRUB] - cell[GRASS] - water);
        cell[GRASS] += (float) (made * bare);
        cell[BUILT] *= (float) (1 - made);
        for (int full = WATER + 1; full < cell.length; full++) {
            cell[full] += (float) (made * (1 - cell[full]));
        }
    }
}
