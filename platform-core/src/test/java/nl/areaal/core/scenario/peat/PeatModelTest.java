package nl.areaal.core.scenario.peat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.CellModelLaws;
import nl.areaal.core.scenario.CellWorlds;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeatModelTest {
    private static final PeatModel MODEL = new PeatModel();
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
    void countsOnlyTheShareThatIsPeat() {
        assertThat(ask(0.25, 0.6)[0]).isCloseTo(ask(1, 0.6)[0] / 4, within(1e-5f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.199, 1.201, 3, -0.5, Double.NaN})
    void hasNoAnswerBeyondTheTable(double depth) {
        assertThat(ask(1, depth)).containsOnly(Float.NaN);
    }

    @Test
    void takesARoundingErrorAtTheEndOfTheTableForTheEnd() {
        assertThat(ask(1, 0.1999)[0]).isEqualTo(ask(1, 0.2)[0]);
        assertThat(ask(1, 1.2001)[0]).isEqualTo(ask(1, 1.2)[0]);
    }

    @Test
    void hasNoAnswerWhereThereIsNoPeat() {
        assertThat(ask(0, 0.6)).containsOnly(Float.NaN);
        assertThat(ask(0.0005, 0.6)).containsOnly(Float.NaN);
        assertThat(ask(Double.NaN, 0.6)).containsOnly(Float.NaN);
    }

    @Test
    void givesABandFromTheLowestQuarterToTheHighest() {
        float[] tonnes = ask(1, 0.6);
        double groundwaterLow = 10.22 / 11.85;
        double groundwaterHigh = 12.60 / 11.85;
        assertThat(tonnes[1]).isCloseTo((float) (9.19 * groundwaterLow), within(0.001f));
        assertThat(tonnes[4]).isCloseTo((float) (14.35 * groundwaterHigh), within(0.001f));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void losesMoreTheDeeperTheWaterStandsWhateverTheParameters(int set) {
        float last = 0;
        for (double depth = 0.2; depth <= 1.2; depth += 0.05) {
            float tonnes = ask(1, depth)[set];
            assertThat(tonnes).isGreaterThan(last);
            last = tonnes;
        }
    }

    @Test
    void sinksNoFurtherWhereTheWaterStandsHigh() {
        assertThat(PeatLoss.subsidenceMillimetres(0.2)).isZero();
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
                world.frame().whole(), world, (row, terms) -> assertThat(terms).hasNumberOfRows(4));
        assertThat(MODEL.filledIn(new double[] {0.5, 0.6, 11.85, 7.4}).nl())
                .contains("drooglegging 0,60 m: 11,9 t CO2 per hectare veen x aandeel veen 0,50");
    }

    private static float[] ask(double peat, double depth) {
        return CellWorlds.ask(MODEL, Map.of(Facts.PEAT, peat, Facts.SUMMER_DEPTH, depth));
    }
}
