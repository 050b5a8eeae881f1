package nl.areaal.core.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.NoAnswer.Reason;
import nl.areaal.core.scenario.NoAnswerHere;
import org.junit.jupiter.api.Test;

/** Two rows of four cells of 10 m: a tree share of 0.5 in the first column, 0.9 in the second, nothing in the other two. */
class GapsTest {
    private static final GridFrame FRAME = new GridFrame(0, 20, 10, 4, 2);
    private static final MadeUpModel TREES = new MadeUpModel("trees", Facts.TREE, 0, 0.8);
    private static final MadeUpModel SHADE = new MadeUpModel("shade", new LayerKey("trees"), 0, 1);
    private static final MadeUpModel LOST = new MadeUpModel("lost", Facts.WATER, 0, 1);
    private static final MadeUpModel ADRIFT = new MadeUpModel("adrift", new LayerKey("lost"), 0, 1);

    @Test
    void saysWhereAnAreaHasNoFigureAndWhy() {
        assertThat(reasons("nothing", "trees")).containsExactly(new Reason.NothingHere(TREES.input()));
        assertThat(reasons("outside", "trees")).containsExactly(new Reason.OutsideRegion());
        assertThat(reasons("wooded", "trees")).containsExactly(new Reason.OutsideValidRange(TREES.input(), 0.9f, 0.9f));
        assertThat(gaps())
                .noneMatch(gap ->
                        gap.areaCode().equals("fine") && gap.why().model().equals("trees"));
    }

    @Test
    void tellsWhyTheModelThatItBuildsOnIsSilent() {
        NoAnswer upstream = new NoAnswer("trees", List.of(new Reason.NothingHere(TREES.input())));
        assertThat(reasons("nothing", "shade")).containsExactly(new Reason.UpstreamSilent(SHADE.input(), upstream));
        assertThat(reasons("fine", "adrift"))
                .containsExactly(new Reason.UpstreamSilent(
                        ADRIFT.input(), new NoAnswer("lost", List.of(new Reason.MissingLayer(LOST.input())))));
        assertThat(reasons("fine", "adrift").getFirst().sentence().en())
                .isEqualTo("\"lost\" comes from the model lost, which gives no answer:"
                        + " The layer \"cover-water\" (cover-water) is missing.");
    }

    private static List<Reason> reasons(String area, String model) {
        return gaps().stream()
                .filter(gap -> gap.areaCode().equals(area) && gap.why().model().equals(model))
                .flatMap(gap -> gap.why().reasons().stream())
                .toList();
    }

    private static List<NoAnswerHere> gaps() {
        float[] trees = {0.5f, 0.9f, Float.NaN, Float.NaN};
        float[] both = Arrays.copyOf(trees, 8);
        System.arraycopy(trees, 0, both, 4, 4);
        FactBase facts = FactBase.on(FRAME).with(Facts.TREE, new Grid(FRAME, both));
        List<Zone> areas = List.of(
                new Zone("fine", FactWorlds.square(10, 10, 10)),
                new Zone("wooded", FactWorlds.square(15, 10, 5)),
                new Zone("nothing", FactWorlds.square(30, 10, 10)),
                new Zone("outside", FactWorlds.square(100, 100, 10)));
        try (RowBands bands = new RowBands(1)) {
            ScenarioEngine engine =
                    new ScenarioEngine(List.of(SHADE, ADRIFT, TREES, LOST), new Zones(FRAME, areas), bands);
            return engine.gaps(engine.baseline(facts));
        }
    }
}
