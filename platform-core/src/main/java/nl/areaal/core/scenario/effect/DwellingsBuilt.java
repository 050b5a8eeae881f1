package nl.areaal.core.scenario.effect;

import java.util.List;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.LayerKey;

/**
 * The place becomes as built up as so many dwellings make it, or stays so; its green becomes what the plan says, people come to
 * live there, and what was nature is nature no more.
 *
 * @param perCell what of the dwellings falls to a cell that lies wholly within
 */
record DwellingsBuilt(BuildDwellings homes, double perCell) implements Effect {
    /** A dwelling with its street and garden: 40 dwellings fill a hectare. An assumption. */
    static final double SQUARE_METRES_PER_DWELLING = 250;

    /** An assumption: about the size of a Dutch household. */
    static final double PEOPLE_PER_DWELLING = 2.1;

    private static final int BUILT = 0;
    private static final int TREE = 1;
    private static final int GRASS = 3;
    private static final int PUBLIC_GREEN = 4;
    private static final int HABITAT = 5;
    private static final int DWELLINGS = 6;
    private static final int RESIDENTS = 7;

    DwellingsBuilt(BuildDwellings homes, GridFrame frame) {
        this(
                homes,
                homes.dwellings() * frame.cellSquareMetres() / homes.extent().getArea());
    }

    @Override
    public List<LayerKey> touches() {
        return List.of(
                Facts.BUILT,
                Facts.TREE,
                Facts.SHRUB,
                Facts.GRASS,
                Facts.PUBLIC_GREEN,
                Facts.HABITAT,
                Facts.DWELLINGS,
                Facts.RESIDENTS);
    }

    @Override
    public void apply(double share, float[] cell) {
        double filled =
                homes.dwellings() * SQUARE_METRES_PER_DWELLING / homes.extent().getArea();
        double built = Math.max(cell[BUILT], Math.min(1, filled));
        cell[BUILT] += (float) (share * (built - cell[BUILT]));
        changeGreen(share, cell);
        cell[HABITAT] *= (float) (1 - share);
        cell[DWELLINGS] += (float) (share * perCell);
        cell[RESIDENTS] += (float) (share * perCell * PEOPLE_PER_DWELLING);
    }

    private void changeGreen(double share, float[] cell) {
        double green = cell[TREE] + cell[TREE + 1] + cell[GRASS];
        double newGreen = green + share * (homes.greenShare() - green);
        if (green > 0) {
            float factor = (float) (newGreen / green);
            for (int cover = TREE; cover <= GRASS; cover++) {
                cell[cover] *= factor;
            }
            cell[PUBLIC_GREEN] *= Math.min(1, factor);
        } else {
            cell[GRASS] = (float) newGreen;
        }
    }
}
