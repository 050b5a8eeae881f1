package nl.areaal.core.scenario.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.MakeNature;
import nl.areaal.core.scenario.Intervention.PlaceTurbine;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Intervention.RaiseWaterLevel;
import nl.areaal.core.scenario.Intervention.StoreWater;
import nl.areaal.core.scenario.LayerKey;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** A cell of 10 m in an extent of a hectare: built 1, tree 0.2, shrub 0.1, grass 0.2. */
class EffectsTest {
    private static final GridFrame FRAME = new GridFrame(0, 100, 10, 10, 10);
    private static final Polygon HECTARE = FactWorlds.square(50, 50, 50);
    private static final Map<LayerKey, Float> CELL =
            Map.of(Facts.BUILT, 1f, Facts.TREE, 0.2f, Facts.SHRUB, 0.1f, Facts.GRASS, 0.2f);

    @Test
    void treesTakeTheirShareOfAllThatIsNoTreeAndHideWhatIsBeneath() {
        Intervention trees = new PlantTrees(HECTARE, 0.5);
        assertThat(after(trees, 1, CELL, Facts.TREE)).isCloseTo(0.6f, within(1e-6f));
        assertThat(after(trees, 1, CELL, Facts.SHRUB)).isCloseTo(0.05f, within(1e-6f));
        assertThat(after(trees, 1, CELL, Facts.GRASS)).isCloseTo(0.1f, within(1e-6f));
    }

    @Test
    void treesOverHalfACellDoHalf() {
        assertThat(after(new PlantTrees(HECTARE, 0.5), 0.5, CELL, Facts.TREE)).isCloseTo(0.4f, within(1e-6f));
    }

    @Test
    void depavingTurnsThatShareOfTheSealedSurfaceIntoGrass() {
        assertThat(after(new Depave(HECTARE, 0.4), 1, CELL, Facts.GRASS)).isCloseTo(0.4f, within(1e-6f));
        assertThat(after(new Depave(HECTARE, 0.4), 1, CELL, Facts.BUILT)).isCloseTo(1, within(1e-6f));
    }

    @Test
    void depavingAHalfBuiltCellFreesHalfAsMuch() {
        Map<LayerKey, Float> half = Map.of(Facts.BUILT, 0.5f, Facts.TREE, 0f, Facts.SHRUB, 0f, Facts.GRASS, 0.2f);
        assertThat(after(new Depave(HECTARE, 0.5), 1, half, Facts.GRASS)).isCloseTo(0.4f, within(1e-6f));
        assertThat(after(new Depave(HECTARE, 0.5), 1, half, Facts.BUILT)).isCloseTo(0.2f / 0.6f, within(1e-6f));
    }

    @Test
    void dwellingsBuildTheLandUpAndSetItsGreen() {
        Map<LayerKey, Float> meadow = Map.of(Facts.BUILT, 0f, Facts.TREE, 0f, Facts.SHRUB, 0f, Facts.GRASS, 1f);
        assertThat(after(new BuildDwellings(HECTARE, 20, 0.3), 1, meadow, Facts.BUILT))
                .isCloseTo(0.5f, within(1e-6f));
        assertThat(after(new BuildDwellings(HECTARE, 20, 0.3), 1, meadow, Facts.GRASS))
                .isCloseTo(0.3f, within(1e-6f));
    }

    @Test
    void dwellingsKeepTheMixOfGreen() {
        Intervention homes = new BuildDwellings(HECTARE, 10, 0.25);
        assertThat(after(homes, 1, CELL, Facts.TREE)).isCloseTo(0.1f, within(1e-6f));
        assertThat(after(homes, 1, CELL, Facts.SHRUB)).isCloseTo(0.05f, within(1e-6f));
    }

    @Test
    void plansWithoutAnyGreenBringItAsGrass() {
        Map<LayerKey, Float> square = Map.of(Facts.BUILT, 1f, Facts.TREE, 0f, Facts.SHRUB, 0f, Facts.GRASS, 0f);
        assertThat(after(new BuildDwellings(HECTARE, 10, 0.25), 1, square, Facts.GRASS))
                .isCloseTo(0.25f, within(1e-6f));
    }

    @Test
    void dwellingsBringTheirPeople() {
        Map<LayerKey, Float> empty = Map.of(Facts.DWELLINGS, 0f, Facts.RESIDENTS, 1f);
        Intervention homes = new BuildDwellings(HECTARE, 50, 0.25); // half a dwelling in each of the hundred cells
        assertThat(after(homes, 1, empty, Facts.DWELLINGS)).isCloseTo(0.5f, within(1e-6f));
        assertThat(after(homes, 1, empty, Facts.RESIDENTS)).isCloseTo(2.05f, within(1e-6f));
    }

    @Test
    void aHigherWaterLevelStopsAtTheGround() {
        Map<LayerKey, Float> polder = Map.of(Facts.SUMMER_DEPTH, 0.6f, Facts.WINTER_DEPTH, 0.1f);
        Intervention raise = new RaiseWaterLevel(HECTARE, 0.2);
        assertThat(after(raise, 1, polder, Facts.SUMMER_DEPTH)).isCloseTo(0.4f, within(1e-6f));
        assertThat(after(raise, 1, polder, Facts.WINTER_DEPTH)).isZero();
        assertThat(after(raise, 0.5, polder, Facts.SUMMER_DEPTH)).isCloseTo(0.5f, within(1e-6f));
    }

    @Test
    void storageAndTurbinesAddUpToWhatWasPlaced() {
        assertThat(after(new StoreWater(HECTARE, 40), 0.25, Map.of(Facts.STORAGE, 5f), Facts.STORAGE))
                .isCloseTo(15, within(1e-6f));
        assertThat(100 * after(new PlaceTurbine(HECTARE, 4.5, 120, 140), 1, Map.of(Facts.TURBINES, 0f), Facts.TURBINES))
                .isCloseTo(4.5f, within(1e-5f));
    }

    @Test
    void natureTakesThePlaceOfPavingAndKeepsBuildersOut() {
        Map<LayerKey, Float> yard = Map.of(
                Facts.BUILT,
                1f,
                Facts.TREE,
                0f,
                Facts.SHRUB,
                0f,
                Facts.GRASS,
                0f,
                Facts.HABITAT,
                0f,
                Facts.HOUSING_EXCLUDED,
                0f);
        Intervention nature = new MakeNature(HECTARE, 0.8);
        assertThat(after(nature, 1, yard, Facts.HABITAT)).isCloseTo(0.8f, within(1e-6f));
        assertThat(after(nature, 1, yard, Facts.BUILT)).isCloseTo(0.2f, within(1e-6f));
        assertThat(after(nature, 1, yard, Facts.GRASS)).isCloseTo(0.8f, within(1e-6f));
        assertThat(after(nature, 1, yard, Facts.HOUSING_EXCLUDED)).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        assertThat(after(new StoreWater(HECTARE, 40), 1, Map.of(), Facts.STORAGE))
                .isNaN();
    }

    private static float after(Intervention intervention, double share, Map<LayerKey, Float> facts, LayerKey asked) {
        Effect effect = Effect.of(intervention, FRAME);
        List<LayerKey> touches = effect.touches();
        float[] cell = new float[touches.size()];
        for (int i = 0; i < cell.length; i++) {
            cell[i] = facts.getOrDefault(touches.get(i), Float.NaN);
        }
        effect.apply(share, cell);
        return cell[touches.indexOf(asked)];
    }
}
