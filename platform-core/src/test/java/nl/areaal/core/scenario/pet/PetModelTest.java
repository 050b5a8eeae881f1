package nl.areaal.core.scenario.pet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import nl.areaal.core.coverage.CoverageWorlds;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.CellModelLaws;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.core.scenario.heat.HeatModel;
import nl.areaal.core.scenario.pet.FeltTemperature.Weather;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PetModelTest {
    private static final PetModel MODEL = new PetModel();
    private static final GridFrame FRAME = new GridFrame(0, 2_000, 25, 80, 80);

    @Test
    void answersEachReferenceCaseAsPublished() {
        CellModelLaws.givesItsReferenceCases(MODEL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesTheSameBitsInAnyWindow(long seed) {
        Random random = new Random(seed);
        FactBase world = FactWorlds.random(FRAME, random)
                .with(Facts.WATER, CoverageWorlds.random(FRAME, random))
                .with(PetCard.HEAT, CoverageWorlds.random(FRAME, random));
        CellModelLaws.givesTheSameBitsInAnyWindow(MODEL, world, random);
        CellModelLaws.staysWithinItsBounds(MODEL, world);
        CellModelLaws.tellsItsPartsWhereItAnswers(MODEL, world);
    }

    @Test
    void givesTheFormulasForSunAndShade() {
        float[][] terms = CellModelLaws.terms(MODEL, place(2, 0.5f, 0.25f, 0.25f));
        double wetBulb = FeltTemperature.wetBulb(30, 40);
        Weather weather = new Weather(800, 120, 1.5, wetBulb, 0.85);
        double sky = 1 - 0.4 * 0.5 - 0.5 * 0.25;
        assertThat(terms[4][0]).isCloseTo((float) sky, within(1e-6f));
        assertThat(terms[5][0]).isCloseTo(1.7f, within(1e-6f));
        double sun = FeltTemperature.sun(32, 1.7, sky, weather);
        double shade = FeltTemperature.shade(32, sky, weather);
        assertThat((double) terms[1][0]).isCloseTo(sun, within(1e-4));
        assertThat((double) terms[2][0]).isCloseTo(shade, within(1e-4));
        double together = CellModelLaws.answers(MODEL, place(2, 0.5f, 0.25f, 0.25f))[0][0];
        assertThat(together).isCloseTo(0.75 * sun + 0.25 * shade, within(1e-4));
    }

    @Test
    void shadeOfTreesIsCoolerThanTheSun() {
        float open = CellModelLaws.answers(MODEL, place(1, 0.5f, 0, 0.5f))[0][0];
        float shaded = CellModelLaws.answers(MODEL, place(1, 0.5f, 0.5f, 0))[0][0];
        assertThat(open - shaded).isBetween(3f, 12f);
    }

    @Test
    void hasNoAnswerWhereTheHeatModelHasNone() {
        FactBase world = place(Float.NaN, 0.5f, 0, 0);
        assertThat(CellModelLaws.answers(MODEL, world)[0]).containsOnly(Float.NaN);
    }

    @Test
    void refusesWindForWhichTheLogarithmMeansNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weather(800, 120, 0, 20, 0.85))
                .withMessageContaining("windMetresPerSecond is 0.0, expected 0.5 or more");
    }

    @Test
    void feelsTreesAsFarAsTheHeatModelDoesAndAnswersTheSameLiveAsAfresh() {
        FactBase world = FactWorlds.uniform(FRAME, 0.8f).with(Facts.WATER, Grid.filled(FRAME, 0));
        Zones zones = new Zones(FRAME, List.of(new Zones.Zone("all", FactWorlds.square(1_000, 1_000, 900))));
        try (RowBands bands = new RowBands(1)) {
            ScenarioEngine engine = new ScenarioEngine(List.of(MODEL, new HeatModel()), zones, bands);
            ScenarioState baseline = engine.baseline(world);
            List<Intervention> trees = List.of(new PlantTrees(FactWorlds.square(500, 500, 50), 0.8));
            ScenarioState live = engine.live(baseline, baseline, trees);
            ScenarioState afresh = engine.batch(baseline, trees);
            assertThat(live.sums("pet")).isEqualTo(afresh.sums("pet"));
            assertThat(live.value("pet").flatten().sameCells(afresh.value("pet").flatten()))
                    .isTrue();
            Window beside = new Window(36, 60, 1, 1); // 400 m east of the trees
            assertThat(live.value("pet").read(beside)[0])
                    .isLessThan(baseline.value("pet").read(beside)[0]);
        }
    }

    private static FactBase place(float heat, float built, float tree, float grass) {
        GridFrame frame = new GridFrame(0, 10, 10, 1, 1);
        return FactBase.on(frame)
                .with(PetCard.HEAT, Grid.filled(frame, heat))
                .with(Facts.BUILT, Grid.filled(frame, built))
                .with(Facts.TREE, Grid.filled(frame, tree))
                .with(Facts.SHRUB, Grid.filled(frame, 0))
                .with(Facts.GRASS, Grid.filled(frame, grass))
                .with(Facts.WATER, Grid.filled(frame, 0));
    }
}
