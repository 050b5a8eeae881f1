package nl.areaal.core.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.provenance.Explanation.Input;
import nl.areaal.core.provenance.Explanation.ParameterRange;
import nl.areaal.core.scenario.Bilingual;
import org.junit.jupiter.api.Test;

/** What a figure of a made-up model rested on a week ago, and rests on now. */
class FigureChangeTest {
    private static final Input TREES = trees("ab", "trees version 1");
    private static final ParameterRange WIND = wind(3);
    private static final RunEvidence THEN = evidence("1.0.0", TREES, WIND, List.of());

    @Test
    void sameEvidenceIsNoCause() {
        assertThat(FigureChange.causes(THEN, evidence("1.0.0", TREES, WIND, List.of())))
                .isEmpty();
    }

    @Test
    void anotherVersionOfADatasetIsNamedWithTheOneBefore() {
        assertThat(FigureChange.causes(THEN, evidence("1.0.0", trees("cd", "trees version 2"), WIND, List.of())))
                .containsExactly(new Bilingual(
                        "bomen: nu uit trees version 2, toen uit trees version 1.",
                        "trees: now from trees version 2, then from trees version 1."));
    }

    @Test
    void otherCellsFromTheSameSourcesWereMadeAnew() {
        assertThat(FigureChange.causes(THEN, evidence("1.0.0", trees("cd", "trees version 1"), WIND, List.of())))
                .extracting(Bilingual::en)
                .containsExactly("trees was made anew from the same sources.");
    }

    @Test
    void everyCauseIsToldAtOnce() {
        RunEvidence now = evidence(
                "2.0.0", trees("cd", "trees version 2"), wind(2.5), List.of(Bilingual.same("Plant trees on 1.0 ha")));
        assertThat(FigureChange.causes(THEN, now))
                .extracting(Bilingual::en)
                .containsExactly(
                        "The model went from version 1.0.0 to version 2.0.0.",
                        "trees: now from trees version 2, then from trees version 1.",
                        "wind: 2.500 (2.000 – 4.000) m/s in place of 3.000 (2.000 – 4.000) m/s.",
                        "The measures were changed.");
    }

    private static Input trees(String sha256, String madeFrom) {
        return new Input("cover-tree", new Bilingual("bomen", "trees"), "1", sha256, List.of(madeFrom));
    }

    private static ParameterRange wind(double central) {
        return new ParameterRange("wind", new Bilingual("wind", "wind"), "m/s", 2, central, 4, "made up");
    }

    private static RunEvidence evidence(
            String version, Input input, ParameterRange number, List<Bilingual> interventions) {
        Explanation.Method method =
                new Explanation.Method("made-up", Bilingual.same("made up"), version, List.of(), List.of());
        return new RunEvidence(
                "x",
                "x",
                method,
                List.of(input),
                List.of(number),
                List.of(),
                interventions,
                Map.of(),
                Optional.empty());
    }
}
