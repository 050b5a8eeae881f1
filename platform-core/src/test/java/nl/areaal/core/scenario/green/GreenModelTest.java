package nl.areaal.core.scenario.green;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.CellModelLaws;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreenModelTest {
    private static final GreenModel MODEL = new GreenModel();
    private static final GridFrame FRAME = new GridFrame(0, 3_000, 50, 60, 60);

    @Test
    void answersEachReferenceCaseAsWorkedOutByHand() {
        CellModelLaws.givesItsReferenceCases(MODEL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesTheSameBitsInAnyWindow(long seed) {
        Random random = new Random(seed);
        FactBase world = GreenWorlds.random(FRAME, random);
        CellModelLaws.givesTheSameBitsInAnyWindow(MODEL, world, random);
        CellModelLaws.staysWithinItsBounds(MODEL, world);
        CellModelLaws.tellsItsPartsWhereItAnswers(MODEL, world);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void handsOutAllGreenAndNoMore(long seed) {
        FactBase world = GreenWorlds.random(FRAME, new Random(seed));
        float[] green = world.layer(Facts.PUBLIC_GREEN).flatten().cells().clone();
        double squareMetres = 0;
        for (int i = 0; i < green.length; i++) {
            green[i] = Float.isNaN(green[i]) ? 0 : green[i];
            squareMetres += green[i] * FRAME.cellSquareMetres();
        }
        FactBase known = world.with(Facts.PUBLIC_GREEN, new Grid(FRAME, green));
        float[] residents = world.layer(Facts.RESIDENTS).flatten().cells();
        assertThat(handedOut(known, residents)).isCloseTo(squareMetres, within(1e-4 * squareMetres));
    }

    private static double handedOut(FactBase world, float[] residents) {
        float[] central = CellModelLaws.answers(MODEL, world)[0];
        double sum = 0;
        for (int i = 0; i < central.length; i++) {
            sum += Float.isNaN(central[i]) ? 0 : central[i] * residents[i];
        }
        return sum;
    }

    @Test
    void feelsAParkAcrossTheSquareThatStandsForTheCircle() {
        FactBase world = alike(0, 1);
        int cell = FRAME.index(30, 30);
        float[] central = CellModelLaws.answers(MODEL, GreenWorlds.with(world, Facts.PUBLIC_GREEN, cell, 1))[0];
        int half = GreenRows.catchment(FRAME, 1).half();
        assertThat((2 * half + 1) * FRAME.cellMetres()).isCloseTo(GreenModel.CATCHMENT_METRES, within(50.0));
        assertThat(central[FRAME.index(30 + half, 30)]).isPositive();
        assertThat(central[FRAME.index(30 + half + 1, 30)]).isZero();
    }

    @Test
    void feelsNewNeighboursTwiceAsFarAndNoFurther() {
        FactBase before = alike(0.5f, 50);
        FactBase after = GreenWorlds.with(before, Facts.RESIDENTS, FRAME.index(30, 30), 500);
        CellModelLaws.feelsNothingBeyondItsReach(MODEL, before, after, new Window(30, 30, 1, 1));
        float[] old = CellModelLaws.answers(MODEL, before)[0];
        float[] now = CellModelLaws.answers(MODEL, after)[0];
        int half = GreenRows.catchment(FRAME, 1).half();
        assertThat(now[FRAME.index(30 + 2 * half, 30)]).isLessThan(old[FRAME.index(30 + 2 * half, 30)]);
    }

    @Test
    void hasNoAnswerWhereNobodyLivesOrTheGreenIsUnknown() {
        FactBase world = alike(0.5f, 1);
        int empty = FRAME.index(10, 10);
        int unknown = FRAME.index(20, 20);
        FactBase holes = GreenWorlds.with(
                GreenWorlds.with(world, Facts.RESIDENTS, empty, 0), Facts.PUBLIC_GREEN, unknown, Float.NaN);
        float[] central = CellModelLaws.answers(MODEL, holes)[0];
        assertThat(central[empty]).isNaN();
        assertThat(central[unknown]).isNaN();
        assertThat(central[FRAME.index(11, 10)]).isPositive();
    }

    @Test
    void countsNoMoreThanAThousandSquareMetresForWhoLivesAlone() {
        FactBase world = GreenWorlds.with(alike(1, 0), Facts.RESIDENTS, FRAME.index(30, 30), 0.01f);
        assertThat(CellModelLaws.answers(MODEL, world)[0][FRAME.index(30, 30)]).isEqualTo(1_000);
    }

    @Test
    void tellsSupplyDemandAndBalance() {
        FactBase world = alike(0.5f, 25);
        float[][] terms = CellModelLaws.terms(MODEL, world);
        int cell = FRAME.index(30, 30);
        assertThat(terms[2][cell]).isCloseTo(50, within(0.01f));
        assertThat(terms[3][cell]).isEqualTo(60);
        assertThat(terms[4][cell]).isCloseTo(-10, within(0.01f));
        double[] means = {terms[0][cell], terms[1][cell], terms[2][cell], terms[3][cell], terms[4][cell]};
        assertThat(MODEL.filledIn(means).en()).contains("50.0 m2 for each resident", "10.0 m2 too little");
    }

    private static FactBase alike(float green, float residents) {
        return FactBase.on(FRAME)
                .with(Facts.PUBLIC_GREEN, Grid.filled(FRAME, green))
                .with(Facts.RESIDENTS, Grid.filled(FRAME, residents));
    }
}
