package nl.areaal.core.scenario.drought;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.CellModelLaws;
import nl.areaal.core.scenario.CellWorlds;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DroughtModelTest {
    private static final DroughtModel MODEL = new DroughtModel();
    private static final GridFrame FRAME = new GridFrame(0, 0, 10, 60, 40);

    static Stream<ReferenceCase.Outcome> referenceCases() {
        return MODEL.card().check().stream();
    }

    @ParameterizedTest
    @MethodSource("referenceCases")
    void answersEachReferenceCaseAsPublished(ReferenceCase.Outcome outcome) {
        assertThat(outcome.computed()).isCloseTo(outcome.expected(), within(outcome.tolerance()));
    }

    @Test
    void weighsEvaporationByWhatCoversTheGround() {
        float[] half = ask(Map.of(Facts.TREE, 0.3, Facts.GRASS, 0.2, Facts.BUILT, 1.0));
        assertThat(half[0]).isCloseTo((0.3f * 1 + 0.2f * 1 + 0.5f * 0.2f) * 500 - 200, within(0.01f));
        float[] rest = ask(Map.of(Facts.SHRUB, 0.4, Facts.WATER, 0.4));
        assertThat(rest[0]).isCloseTo((0.4f * 0.9f + 0.4f * 1.25f + 0.2f * 0.4f) * 500 - 200, within(0.01f));
    }

    @Test
    void knowsTheLeastAboutTrees() {
        float[] trees = ask(Map.of(Facts.TREE, 1.0));
        assertThat(trees).containsExactly(300, 200, 400, 200, 400);
        assertThat(ask(Map.of(Facts.GRASS, 1.0))).containsOnly(300);
    }

    @Test
    void needsNoWaterWherePavingTakesHardlyAny() {
        assertThat(ask(Map.of(Facts.BUILT, 1.0))).containsOnly(0);
    }

    @Test
    void hasNoAnswerWithoutWeatherOrBeyondItsRange() {
        assertThat(ask(Map.of(Facts.GRASS, 1.0, Facts.RAIN_SUMMER, Double.NaN))).containsOnly(Float.NaN);
        assertThat(ask(Map.of(Facts.GRASS, 1.0, Facts.EVAPORATION_SUMMER, -1.0)))
                .containsOnly(Float.NaN);
        assertThat(ask(Map.of(Facts.GRASS, 1.0, Facts.RAIN_SUMMER, 2001.0))).containsOnly(Float.NaN);
        assertThat(ask(Map.of(Facts.GRASS, Double.NaN))).containsOnly(Float.NaN);
    }

    @Test
    void doesNotSaveASurplusForDrierDays() {
        double[] rain = {0, 10, 0};
        assertThat(PrecipitationDeficit.dayByDay(new double[] {3, 3, 3}, rain)).isEqualTo(3);
        assertThat(PrecipitationDeficit.season(9, 10)).isZero();
    }

    @Test
    void refusesEvaporationAndRainOfDifferentDays() {
        assertThatThrownBy(() -> PrecipitationDeficit.dayByDay(new double[2], new double[3]))
                .hasMessageContaining("2 days of evaporation, expected 3");
    }

    @Test
    void keepsWhatEveryCellModelPromises() {
        FactBase world = CellWorlds.random(MODEL, FRAME, new Random(5));
        CellModelLaws.givesTheSameBitsInAnyWindow(MODEL, world, new Random(6));
        CellModelLaws.staysWithinItsBounds(MODEL, world);
    }

    @Test
    void explainsItsFigureWithTheMeansOfItsTerms() {
        FactBase world = CellWorlds.random(MODEL, new GridFrame(0, 0, 10, 3, 1), new Random(8));
        MODEL.evaluateTerms(
                world.frame().whole(), world, (row, terms) -> assertThat(terms).hasNumberOfRows(3));
        assertThat(MODEL.filledIn(new double[] {500, 0.9, 400}).en())
                .startsWith("evaporation 500 mm x factor 0.90 - rain 400 mm = 50");
    }

    /** A summer of 500 mm evaporation and 200 mm rain, unless the facts say otherwise. */
    private static float[] ask(Map<LayerKey, Double> facts) {
        Map<LayerKey, Double> summer = new HashMap<>(Map.of(Facts.EVAPORATION_SUMMER, 500.0, Facts.RAIN_SUMMER, 200.0));
        summer.putAll(facts);
        return CellWorlds.ask(MODEL, summer);
    }
}
