package nl.areaal.core.scenario.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeatModelTest {
    private static final HeatModel MODEL = new HeatModel();

    static Stream<ReferenceCase.Outcome> referenceCases() {
        return MODEL.card().check().stream();
    }

    @ParameterizedTest
    @MethodSource("referenceCases")
    void answersEachReferenceCaseAsPublished(ReferenceCase.Outcome outcome) {
        assertThat(outcome.computed()).isCloseTo(outcome.expected(), within(outcome.tolerance()));
    }

    @Test
    void slowsTheWindNearTheGround() {
        assertThat(HeatIsland.windAt10Metres(5, 1)).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void feelsWhatIsBuiltFiveHundredMetresAwayAndNoFurther() {
        GridFrame frame = new GridFrame(0, 1250, 10, 125, 125);
        float[] built = new float[frame.cells()];
        built[frame.index(62, 62)] = 1;
        float[] kelvin = kelvin(frame, built);
        assertThat(kelvin[frame.index(62 + 50, 62)]).isPositive();
        assertThat(kelvin[frame.index(62 + 51, 62)]).isZero();
    }

    @Test
    void hasNoAnswerWhereACellHasNoData() {
        GridFrame frame = new GridFrame(0, 50, 10, 5, 5);
        float[] built = new float[frame.cells()];
        built[frame.index(2, 2)] = Float.NaN;
        float[] kelvin = kelvin(frame, built);
        assertThat(kelvin[frame.index(2, 2)]).isNaN();
        assertThat(kelvin[frame.index(2, 3)]).isZero();
    }

    @Test
    void bringsNoColdWhereHardlyAnyoneLives() {
        assertThat(HeatIsland.maximum(0, 3)).isZero();
    }

    private static float[] kelvin(GridFrame frame, float[] built) {
        Grid none = Grid.filled(frame, 0);
        FactBase facts = FactBase.on(frame)
                .with(Facts.BUILT, new Grid(frame, built))
                .with(Facts.TREE, none)
                .with(Facts.SHRUB, none)
                .with(Facts.GRASS, none)
                .with(Facts.PEOPLE_NEAR, Grid.filled(frame, 500_000));
        float[] kelvin = new float[frame.cells()];
        MODEL.evaluate(
                frame.whole(),
                facts,
                (row, values) -> System.arraycopy(values[0], 0, kelvin, frame.index(0, row), frame.columns()));
        return kelvin;
    }
}
