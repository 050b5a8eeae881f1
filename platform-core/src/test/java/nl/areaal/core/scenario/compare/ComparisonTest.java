package nl.areaal.core.scenario.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Theme;
import nl.areaal.core.scenario.engine.AreaFigures;
import nl.areaal.core.scenario.engine.MadeUpModel;
import org.junit.jupiter.api.Test;

/** A model of which more is worse, in one area and four scenarios; each figure central, and at the ends of its parameter. */
class ComparisonTest {
    private static final Contender NOW = contender("now", 10, 5, 15);
    private static final Contender COOLER = contender("cooler", 9, 4, 14);
    private static final Contender UNSURE = contender("unsure", 9, 5.5, 14);

    @Test
    void givesEachScenarioAVerdictBesideTheReference() {
        Comparison comparison =
                new Comparison(List.of(NOW, COOLER, UNSURE, NOW, new Contender("silent", new LinkedHashMap<>())), 0);
        assertThat(comparison.table("heat").getFirst().entries())
                .extracting(ComparedArea.Entry::verdict)
                .containsExactly(
                        Verdict.REFERENCE, Verdict.BETTER, Verdict.NOT_DEMONSTRABLE, Verdict.SAME, Verdict.NO_ANSWER);
    }

    @Test
    void bandsOfValuesMayOverlapWhileTheirDifferenceIsBeyondDoubt() {
        ComparedArea.Entry cooler = new Comparison(List.of(NOW, COOLER), 0)
                .table("heat")
                .getFirst()
                .entries()
                .get(1);
        assertThat(cooler.result().orElseThrow().high()).isGreaterThan(10);
        assertThat(cooler.result().orElseThrow().deltaHigh()).isEqualTo(-1);
    }

    @Test
    void anyScenarioCanBeTheReference() {
        assertThat(new Comparison(List.of(NOW, COOLER), 1)
                        .table("heat")
                        .getFirst()
                        .entries()
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.WORSE);
        assertThatThrownBy(() -> new Comparison(List.of(NOW), 1)).hasMessageContaining("reference is 1");
    }

    @Test
    void groupsModelsByThemeAndFindsTheRowOfAnArea() {
        Comparison comparison = new Comparison(List.of(new Contender("silent", new LinkedHashMap<>()), COOLER), 0);
        assertThat(comparison.themes().keySet()).containsExactly(Theme.GREEN);
        assertThat(comparison.themes().get(Theme.GREEN))
                .extracting(ModelCard::key)
                .containsExactly("heat");
        assertThat(comparison.row("heat", "GM0344"))
                .contains(comparison.table("heat").getFirst());
        assertThat(comparison.row("heat", "GM9999")).isEmpty();
        assertThat(comparison.row("rain", "GM0344")).isEmpty();
    }

    private static Contender contender(String name, double central, double low, double high) {
        SequencedMap<String, AreaFigures> figures = new LinkedHashMap<>();
        figures.put(
                "heat",
                new AreaFigures(
                        new MadeUpModel("heat", Facts.TREE, 0, 1).card(),
                        List.of("GM0344"),
                        new double[][] {{central}, {low}, {high}},
                        new double[] {100},
                        0.001));
        return new Contender(name, figures);
    }
}
