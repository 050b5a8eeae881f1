package nl.areaal.core.scenario.green;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Window;
import nl.areaal.core.scenario.CellModelLaws;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeThirtyModelTest {
    private static final ThreeThirtyModel MODEL = new ThreeThirtyModel();
    private static final GridFrame FRAME = new GridFrame(0, 1_500, 25, 60, 60);

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

    @Test
    void feelsNothingBeyondItsReach() {
        FactBase before = GreenWorlds.random(FRAME, new Random(4));
        Window changed = new Window(30, 30, 1, 1);
        int cell = FRAME.index(30, 30);
        FactBase after = GreenWorlds.with(GreenWorlds.with(before, Facts.PUBLIC_GREEN, cell, 1), Facts.TREE, cell, 1);
        CellModelLaws.feelsNothingBeyondItsReach(MODEL, before, after, changed);
    }

    @Test
    void looksForAParkInTheSmallestSquareOfCellsThatHoldsAHectare() {
        assertThat(ParkRows.parkHalf(10)).isEqualTo(5);
        assertThat(ParkRows.parkHalf(25)).isEqualTo(2);
        assertThat(ParkRows.parkHalf(100)).isZero();
    }

    @Test
    void saysThatTheThreeTreesAreLeftOut() {
        assertThat(MODEL.card().limits().known().getFirst().en()).contains("three trees");
    }
}
