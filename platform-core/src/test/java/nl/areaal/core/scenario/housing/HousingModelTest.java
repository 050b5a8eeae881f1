package nl.areaal.core.scenario.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.areaal.core.coverage.CoverageWorlds;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.CellModelLaws;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.MakeNature;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.effect.Effect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HousingModelTest {
    private static final HousingModel MODEL = new HousingModel();
    private static final GridFrame FRAME = new GridFrame(0, 400, 10, 40, 40);
    private static final List<LayerKey> SHARES = List.of(
            Facts.BUILT,
            Facts.WATER,
            Facts.HABITAT,
            Facts.HOUSING_EXCLUDED,
            Facts.PEAT,
            Facts.TREE,
            Facts.SHRUB,
            Facts.GRASS,
            Facts.PUBLIC_GREEN,
            Facts.DWELLINGS,
            Facts.RESIDENTS);

    @Test
    void answersEachReferenceCaseAsWorkedOutByHand() {
        CellModelLaws.givesItsReferenceCases(MODEL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesTheSameBitsInAnyWindow(long seed) {
        Random random = new Random(seed);
        FactBase world = FactBase.on(FRAME);
        for (LayerKey share : SHARES) {
            world = world.with(share, CoverageWorlds.random(FRAME, random));
        }
        world = world.with(Facts.SUMMER_DEPTH, CoverageWorlds.random(FRAME, random));
        CellModelLaws.givesTheSameBitsInAnyWindow(MODEL, world, random);
        CellModelLaws.staysWithinItsBounds(MODEL, world);
        CellModelLaws.tellsItsPartsWhereItAnswers(MODEL, world);
        CellModelLaws.feelsNothingBeyondItsReach(
                MODEL, world, world.with(Facts.BUILT, CoverageWorlds.random(FRAME, random)), FRAME.whole());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 250, 640})
    void roomUsedUpAndRoomLeftAddUpToTheRoomThatWas(int dwellings) {
        FactBase meadow = meadow();
        double before = mean(meadow);
        double hectares = FRAME.cells() * FRAME.cellSquareMetres() / 10_000;
        FactBase after = carriedOut(new BuildDwellings(FactWorlds.square(200, 200, 200), dwellings, 0.3), meadow);
        assertThat(mean(after) + dwellings / hectares).isCloseTo(before, within(1e-3));
    }

    @Test
    void landMadeNatureHasNoRoomLeft() {
        FactBase after = carriedOut(new MakeNature(FactWorlds.square(200, 200, 200), 1), meadow());
        assertThat(mean(after)).isZero();
    }

    @Test
    void takesHighGroundWithoutDitchesForDryButPeatWithoutALevelForUnknown() {
        Grid unknown = Grid.filled(FRAME, Float.NaN);
        FactBase high = meadow().with(Facts.SUMMER_DEPTH, unknown);
        assertThat(mean(high)).isCloseTo(40, within(1e-4));
        FactBase low = high.with(Facts.PEAT, Grid.filled(FRAME, 0.5f));
        assertThat(CellModelLaws.answers(MODEL, low)[0][0]).isNaN();
    }

    @Test
    void hasNoAnswerForSharesThatCannotBe() {
        FactBase wrong = meadow().with(Facts.WATER, Grid.filled(FRAME, 1.5f));
        assertThat(CellModelLaws.answers(MODEL, wrong)[0][0]).isNaN();
    }

    @Test
    void fillsTheFormulaIn() {
        assertThat(MODEL.filledIn(new double[] {0.5, 0.8, 1, 0.9}).en()).contains("0.500 x 0.900 x 40", "= 18.0");
    }

    private static FactBase meadow() {
        FactBase world = FactBase.on(FRAME).with(Facts.SUMMER_DEPTH, Grid.filled(FRAME, 1.5f));
        for (LayerKey share : SHARES) {
            world = world.with(share, Grid.filled(FRAME, 0));
        }
        return world;
    }

    private static double mean(FactBase world) {
        double sum = 0;
        for (float dwellings : CellModelLaws.answers(MODEL, world)[0]) {
            sum += dwellings;
        }
        return sum / FRAME.cells();
    }

    /** What an intervention makes of a world that is everywhere alike, if it covers all of it. */
    private static FactBase carriedOut(Intervention intervention, FactBase world) {
        Effect effect = Effect.of(intervention, FRAME);
        float[] cell = new float[effect.touches().size()];
        for (int i = 0; i < cell.length; i++) {
            cell[i] = world.layer(effect.touches().get(i)).read(new Window(0, 0, 1, 1))[0];
        }
        effect.apply(1, cell);
        FactBase after = world;
        for (int i = 0; i < cell.length; i++) {
            after = after.with(effect.touches().get(i), Grid.filled(FRAME, cell[i]));
        }
        return after;
    }
}
