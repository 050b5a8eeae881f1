package nl.areaal.core.scenario.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A cell with these shares: built 1, tree 0.2, shrub 0.1, grass 0.2; and an extent of a hectare. */
class HeatChangeTest {
    private static final Polygon HECTARE = (Polygon) new GeometryFactory().toGeometry(new Envelope(0, 100, 0, 100));

    @Test
    void treesTakeTheirShareOfAllThatIsNoTreeAndHideWhatIsBeneath() {
        assertCovers(after(new PlantTrees(HECTARE, 0.5), 1), 1, 0.6, 0.05, 0.1);
    }

    @Test
    void treesOverHalfACellDoHalf() {
        assertCovers(after(new PlantTrees(HECTARE, 0.5), 0.5), 1, 0.4, 0.075, 0.15);
    }

    @Test
    void depavingTurnsThatShareOfTheSealedSurfaceIntoGrass() {
        assertCovers(after(new Depave(HECTARE, 0.4), 1), 1, 0.2, 0.1, 0.4);
    }

    @Test
    void depavingAHalfBuiltCellFreesHalfAsMuch() {
        float[] cell = {0.5f, 0, 0, 0.2f, 0};
        HeatChange.apply(new Depave(HECTARE, 0.5), 1, cell);
        assertThat(cell[HeatModel.GRASS]).isCloseTo(0.4f, within(1e-6f));
        assertThat(HeatIsland.sealed(cell[HeatModel.BUILT], 0.4)).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void dwellingsBuildTheLandUpAndSetItsGreen() {
        float[] meadow = {0, 0, 0, 1, 0};
        HeatChange.apply(new BuildDwellings(HECTARE, 20, 0.3), 1, meadow);
        assertCovers(meadow, 0.5, 0, 0, 0.3);
    }

    @Test
    void dwellingsKeepTheMixOfGreen() {
        assertCovers(after(new BuildDwellings(HECTARE, 10, 0.25), 1), 1, 0.1, 0.05, 0.1);
    }

    @Test
    void plansWithoutAnyGreenBringItAsGrass() {
        float[] square = {1, 0, 0, 0, 0};
        HeatChange.apply(new BuildDwellings(HECTARE, 10, 0.25), 1, square);
        assertCovers(square, 1, 0, 0, 0.25);
    }

    private static float[] after(Intervention intervention, double share) {
        float[] cell = {1, 0.2f, 0.1f, 0.2f, 100_000};
        HeatChange.apply(intervention, share, cell);
        return cell;
    }

    private static void assertCovers(float[] cell, double built, double tree, double shrub, double grass) {
        assertThat(cell[HeatModel.BUILT]).isCloseTo((float) built, within(1e-6f));
        assertThat(cell[HeatModel.TREE]).isCloseTo((float) tree, within(1e-6f));
        assertThat(cell[HeatModel.SHRUB]).isCloseTo((float) shrub, within(1e-6f));
        assertThat(cell[HeatModel.GRASS]).isCloseTo((float) grass, within(1e-6f));
    }
}
