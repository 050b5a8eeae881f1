package nl.areaal.core.scenario.energy;

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

class EnergyModelTest {
    private static final EnergyModel MODEL = new EnergyModel();
    private static final GridFrame FRAME = new GridFrame(0, 4_000, 50, 80, 80);

    @Test
    void answersEachReferenceCaseAsWorkedOutByHand() {
        CellModelLaws.givesItsReferenceCases(MODEL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesTheSameBitsInAnyWindow(long seed) {
        Random random = new Random(seed);
        float[] dwellings = new float[FRAME.cells()];
        float[] turbines = new float[FRAME.cells()];
        for (int i = 0; i < 12; i++) {
            dwellings[random.nextInt(dwellings.length)] = 3 * random.nextFloat();
            dwellings[random.nextInt(dwellings.length)] = Float.NaN;
            turbines[random.nextInt(turbines.length)] = 4.5f;
            turbines[random.nextInt(turbines.length)] = Float.NaN;
        }
        FactBase world = world(dwellings, turbines);
        CellModelLaws.givesTheSameBitsInAnyWindow(MODEL, world, random);
        CellModelLaws.staysWithinItsBounds(MODEL, world);
        CellModelLaws.tellsItsPartsWhereItAnswers(MODEL, world);
    }

    @Test
    void aDwellingTakesTheRoomWithinTheDistanceAndIsFeltNoFurtherThanItsShadow() {
        FactBase empty = world(new float[FRAME.cells()], new float[FRAME.cells()]);
        float[] dwellings = new float[FRAME.cells()];
        dwellings[FRAME.index(40, 40)] = 1;
        FactBase lived = world(dwellings, new float[FRAME.cells()]);
        CellModelLaws.feelsNothingBeyondItsReach(MODEL, empty, lived, new Window(40, 40, 1, 1));
        float[] central = CellModelLaws.answers(MODEL, lived)[0];
        assertThat(central[FRAME.index(48, 40)]).isZero();
        assertThat(central[FRAME.index(49, 40)]).isOne();
        int taken = 0;
        for (float room : central) {
            taken += room == 0 ? 1 : 0;
        }
        assertThat(taken * FRAME.cellSquareMetres()).isCloseTo(Math.PI * 400 * 400, within(20_000.0));
    }

    @Test
    void whereATurbineStandsThereIsNoRoomForAnotherAndItsYieldIsTold() {
        float[] turbines = new float[FRAME.cells()];
        turbines[0] = 4.5f;
        FactBase placed = world(new float[FRAME.cells()], turbines);
        assertThat(CellModelLaws.answers(MODEL, placed)[0]).startsWith(0, 1);
        float[][] terms = CellModelLaws.terms(MODEL, placed);
        double squareKilometres = FRAME.cellSquareMetres() / 1e6;
        assertThat(terms[2][0] * squareKilometres).isCloseTo(4.5, within(1e-5));
        assertThat(terms[3][0] * squareKilometres).isCloseTo(10.215, within(1e-4));
        assertThat(terms[0][0]).isEqualTo(1_680);
    }

    private static FactBase world(float[] dwellings, float[] turbines) {
        return FactBase.on(FRAME)
                .with(Facts.DWELLINGS, new Grid(FRAME, dwellings))
                .with(Facts.TURBINES, new Grid(FRAME, turbines));
    }
}
