package nl.areaal.mapui.colour;

import static org.assertj.core.api.Assertions.assertThat;

import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.core.scenario.library.ModelLibrary;
import org.junit.jupiter.api.Test;

class ModelScaleTest {
    private static final GridFrame FRAME = new GridFrame(0, 100, 10, 10, 10);

    @Test
    void heatIsColouredAlikeEverywhere() {
        assertThat(Bounds.of("heat", ramp(0))).isEqualTo(new Bounds(0, 3));
        assertThat(Bounds.most("heat", ramp(0), ramp(0))).isEqualTo(1);
    }

    @Test
    void theBoundsAreRoundAndHoldNearlyAllCells() {
        assertThat(Bounds.of("rain", ramp(0))).isEqualTo(new Bounds(0, 100));
    }

    @Test
    void theLargestChangeIsTheNextRoundNumber() {
        assertThat(Bounds.most("rain", ramp(3), ramp(0))).isEqualTo(5);
    }

    @Test
    void whatGetsBetterIsBlueWhicheverWayThatIs() {
        assertThat(blueEnd(MoreIs.WORSE)).isZero();
        assertThat(blueEnd(MoreIs.BETTER)).isEqualTo(4);
    }

    @Test
    void whatStaysTheSameIsNotColoured() {
        ModelScale scale = ModelScale.change(card(MoreIs.WORSE), 1);
        assertThat(scale.colour(0.001)).isZero();
        assertThat(scale.colour(Double.NaN)).isZero();
        assertThat(scale.colour(-9)).isEqualTo(1);
    }

    /** Which of the five stops is the dark blue. */
    private static int blueEnd(MoreIs moreIs) {
        return ModelScale.change(card(moreIs), 1).legend().stream()
                .map(ModelScale.Stop::colour)
                .toList()
                .indexOf("#1d4f86");
    }

    private static ModelCard card(MoreIs moreIs) {
        return ModelLibrary.cards().stream()
                .filter(card -> card.moreIs() == moreIs)
                .findFirst()
                .orElseThrow();
    }

    /** Cells 0 to 99, each so much more. */
    private static Grid ramp(float more) {
        float[] cells = new float[FRAME.cells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i + more;
        }
        return new Grid(FRAME, cells);
    }
}
