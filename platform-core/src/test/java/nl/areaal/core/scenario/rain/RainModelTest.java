package nl.areaal.core.scenario.rain;

import static nl.areaal.core.scenario.rain.CurveNumber.retentionMillimetres;
import static nl.areaal.core.scenario.rain.CurveNumber.runoffMillimetres;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.CellModelLaws;
import nl.areaal.core.scenario.CellWorlds;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RainModelTest {
    private static final RainModel MODEL = new RainModel();
    private static final GridFrame FRAME = new GridFrame(0, 0, 10, 60, 40);
    private static final double B = 2;

    static Stream<ReferenceCase.Outcome> referenceCases() {
        return MODEL.card().check().stream();
    }

    @ParameterizedTest
    @MethodSource("referenceCases")
    void answersEachReferenceCaseAsPublished(ReferenceCase.Outcome outcome) {
        assertThat(outcome.computed()).isCloseTo(outcome.expected(), within(outcome.tolerance()));
    }

    /** National Engineering Handbook, section 4, table 10.1: curve numbers of dry (I) and wet (III) ground. */
    @ParameterizedTest
    @CsvSource({"90, 78, 96", "80, 63, 91", "70, 51, 85", "60, 40, 78", "50, 31, 70"})
    void holdsAsMuchOnWetAndDryGroundAsTheHandbookSays(double average, double dry, double wet) {
        double retention = retentionMillimetres(average);
        assertThat(25_400 / (254 + RainCard.RETENTION.high() * retention)).isCloseTo(dry, within(2.0));
        assertThat(25_400 / (254 + RainCard.RETENTION.low() * retention)).isCloseTo(wet, within(2.0));
    }

    @Test
    void letsNothingRunOffBeforeTheGroundHasTakenItsShare() {
        assertThat(runoffMillimetres(20, 100)).isZero();
        assertThat(runoffMillimetres(21, 100)).isPositive();
    }

    @Test
    void takesTheMeanCurveNumberOfWhatCoversACell() {
        double curveNumber = 0.3 * 98 + 0.2 * 55 + 0.1 * 48 + 0.2 * 61 + 0.1 * 100 + 0.1 * 86;
        Map<LayerKey, Double> cell = Map.of(
                Facts.BUILT,
                0.6,
                Facts.TREE,
                0.2,
                Facts.SHRUB,
                0.1,
                Facts.GRASS,
                0.2,
                Facts.WATER,
                0.1,
                Facts.SOIL_GROUP,
                B);
        assertThat(CellWorlds.ask(MODEL, cell)[0])
                .isCloseTo((float) runoffMillimetres(70, retentionMillimetres(curveNumber)), within(0.001f));
    }

    @Test
    void takesExtraRoomOffTheRunoffAndNoMore() {
        Map<LayerKey, Double> paved = Map.of(Facts.BUILT, 1.0, Facts.SOIL_GROUP, B);
        float all = CellWorlds.ask(MODEL, paved)[0];
        assertThat(CellWorlds.ask(MODEL, with(paved, Facts.STORAGE, 20))[0]).isCloseTo(all - 20, within(0.001f));
        assertThat(CellWorlds.ask(MODEL, with(paved, Facts.STORAGE, 200))[0]).isZero();
    }

    @Test
    void hasLittleToSayOfPavingButMuchOfTheSoilWhenItIsWetOrDry() {
        float[] paved = CellWorlds.ask(MODEL, Map.of(Facts.BUILT, 1.0, Facts.SOIL_GROUP, B));
        float[] grass = CellWorlds.ask(MODEL, Map.of(Facts.GRASS, 1.0, Facts.SOIL_GROUP, B));
        assertThat(paved[1] - paved[2]).isBetween(1f, 12f);
        assertThat(grass[1]).isGreaterThan(3 * grass[0]);
        assertThat(grass[2]).isZero();
    }

    @Test
    void asksForTheSoilOnlyWhereRainCanReachIt() {
        assertThat(CellWorlds.ask(MODEL, Map.of(Facts.BUILT, 1.0, Facts.SOIL_GROUP, Double.NaN))[0])
                .isCloseTo(64.1f, within(0.1f));
        assertThat(CellWorlds.ask(MODEL, Map.of(Facts.WATER, 1.0, Facts.SOIL_GROUP, Double.NaN))[0])
                .isEqualTo(70);
        assertThat(CellWorlds.ask(MODEL, Map.of(Facts.GRASS, 1.0, Facts.SOIL_GROUP, Double.NaN))[0])
                .isNaN();
        assertThat(CellWorlds.ask(MODEL, Map.of(Facts.GRASS, 1.0, Facts.SOIL_GROUP, 2.5))[0])
                .isNaN();
    }

    @Test
    void answersForTheOtherStormsInUse() {
        Map<LayerKey, Double> paved = Map.of(Facts.BUILT, 1.0, Facts.SOIL_GROUP, B);
        double retention = retentionMillimetres(98);
        assertThat(CellWorlds.ask(new RainModel(DesignStorm.EXTREME), paved)[0])
                .isCloseTo((float) runoffMillimetres(160, retention), within(0.001f));
    }

    @Test
    void keepsWhatEveryCellModelPromises() {
        FactBase world = CellWorlds.random(MODEL, FRAME, new Random(5)).with(Facts.STORAGE, Grid.filled(FRAME, 3));
        CellModelLaws.givesTheSameBitsInAnyWindow(MODEL, world, new Random(6));
        CellModelLaws.staysWithinItsBounds(MODEL, world);
    }

    @Test
    void explainsItsFigureWithTheMeansOfItsTerms() {
        FactBase world = CellWorlds.random(MODEL, new GridFrame(0, 0, 10, 1, 1), new Random(8));
        MODEL.evaluateTerms(
                world.frame().whole(), world, (row, terms) -> assertThat(terms).hasNumberOfRows(5));
        assertThat(MODEL.filledIn(new double[] {0, 61, 162.4, 7.0, 2}).en()).contains("curve number 61.0", "= 5.0 mm");
        assertThat(MODEL.filledIn(new double[] {0, 61, 162.4, 7.0, 2}).nl()).contains("= 5,0 mm");
    }

    private static Map<LayerKey, Double> with(Map<LayerKey, Double> facts, LayerKey key, double value) {
        Map<LayerKey, Double> more = new HashMap<>(facts);
        more.put(key, value);
        return more;
    }
}
