package nl.areaal.core.scenario.heat;

import static nl.areaal.core.scenario.heat.HeatModel.BUILT;
import static nl.areaal.core.scenario.heat.HeatModel.GRASS;
import static nl.areaal.core.scenario.heat.HeatModel.SHRUB;
import static nl.areaal.core.scenario.heat.HeatModel.TREE;

import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.PlantTrees;

/** What interventions do to the covers of a cell that the heat model reads. */
final class HeatChange {
    /** A dwelling with its street and garden: 40 dwellings fill a hectare. An assumption, named on the card. */
    static final double SQUARE_METRES_PER_DWELLING = 250;

    private HeatChange() {}

    static void apply(Intervention intervention, double share, float[] cell) {
        switch (intervention) {
            case PlantTrees trees -> plant(share * trees.canopyShare(), cell);
            case BuildDwellings homes -> build(homes, share, cell);
            case Depave depave -> depave(share * depave.share(), cell);
        }
    }

    /** Crowns come over a share of everything that is no tree yet, and hide the shrubs and grass beneath. */
    private static void plant(double share, float[] cell) {
        cell[TREE] += (float) (share * (1 - cell[TREE]));
        cell[SHRUB] *= (float) (1 - share);
        cell[GRASS] *= (float) (1 - share);
    }

    /** The place becomes as built up as so many dwellings make it, or stays so; its green becomes what the plan says. */
    private static void build(BuildDwellings homes, double share, float[] cell) {
        double filled =
                homes.dwellings() * SQUARE_METRES_PER_DWELLING / homes.extent().getArea();
        double built = Math.max(cell[BUILT], Math.min(1, filled));
        cell[BUILT] += (float) (share * (built - cell[BUILT]));
        double green = cell[TREE] + cell[SHRUB] + cell[GRASS];
        double newGreen = green + share * (homes.greenShare() - green);
        if (green > 0) {
            scaleGreen(newGreen / green, cell);
        } else {
            cell[GRASS] = (float) newGreen;
        }
    }

    private static void scaleGreen(double factor, float[] cell) {
        for (int cover = TREE; cover <= GRASS; cover++) {
            cell[cover] *= (float) factor;
        }
    }

    /** So much of the sealed surface, which is what is built up and not green, becomes grass. */
    private static void depave(double share, float[] cell) {
        double green = cell[TREE] + cell[SHRUB] + cell[GRASS];
        double sealed = HeatIsland.sealed(cell[BUILT], green);
        double freed = share * sealed;
        if (freed > 0) {
            cell[GRASS] += (float) freed;
            double notGreen = 1 - green - freed;
            cell[BUILT] = notGreen <= 0 ? 0 : (float) Math.min(1, (sealed - freed) / notGreen);
        }
    }
}
