package nl.areaal.core.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.network.RoadNetwork;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard.Input;
import nl.areaal.core.scenario.NoAnswer.Reason;
import nl.areaal.core.scenario.library.ModelLibrary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model of the library in a hectare that is everywhere alike, with one input after the other out of its valid range. */
class ValidCellsTest {
    private static final GridFrame FRAME = new GridFrame(0, 100, 10, 10, 10);

    static Stream<CellModel> models() {
        return ModelLibrary.cellModels().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aValueOutsideTheValidRangeGivesNoFigureAndIsNamed(CellModel model) {
        for (Input input : model.card().inputs()) {
            if (!input.layer().equals(Facts.ROADS)) {
                double beyond = 0.01 * (input.validHigh() - input.validLow());
                assertNamed(model, input, (float) (input.validHigh() + beyond));
                assertNamed(model, input, (float) (input.validLow() - beyond));
            }
        }
    }

    private static void assertNamed(CellModel model, Input input, float value) {
        FactBase facts = FactBase.on(FRAME).with(RoadNetwork.empty());
        for (Input each : model.card().inputs()) {
            if (!each.layer().equals(Facts.ROADS)) {
                facts = facts.with(each.layer(), Grid.filled(FRAME, (float) each.validHigh()));
            }
        }
        facts = facts.with(input.layer(), Grid.filled(FRAME, value));
        Zones zones = new Zones(FRAME, List.of(new Zone("hectare", FactWorlds.square(50, 50, 50))));
        try (RowBands bands = new RowBands(1)) {
            ScenarioEngine engine = new ScenarioEngine(List.of(model), zones, bands);
            ScenarioState state = engine.baseline(facts);
            assertThat(engine.gaps(state))
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.why().reasons())
                            .contains(new Reason.OutsideValidRange(input, value, value)));
        }
    }
}
