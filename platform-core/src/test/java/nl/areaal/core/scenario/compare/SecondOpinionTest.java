package nl.areaal.core.scenario.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.engine.AreaFigures;
import nl.areaal.core.scenario.rain.RainModel;
import org.junit.jupiter.api.Test;

/** One figure as usual, between 8 and 12, and under what somebody else holds to be right. */
class SecondOpinionTest {
    private static final AreaResult USUAL = result("GM0344", 10, 8, 12);
    private static final ModelCard CARD = new RainModel().card();
    private static final ModelCard HELD = new RainModel()
            .assuming(Assumptions.of(new Assumption("rain", "retention-factor", 0.5, "anna", "wet autumn")))
            .card();

    @Test
    void bandsThatOverlapShowNoDifference() {
        SecondOpinion within = new SecondOpinion(USUAL, result("GM0344", 12.5, 12, 13));
        assertThat(within.isDemonstrable()).isFalse();
        assertThat(within.isChangeDemonstrable()).isFalse();
        assertThat(within.difference()).isEqualTo(2.5);
    }

    @Test
    void bandsThatDoNotMeetDo() {
        assertThat(new SecondOpinion(USUAL, result("GM0344", 14, 13, 15)).isDemonstrable())
                .isTrue();
        assertThat(new SecondOpinion(USUAL, result("GM0344", 5, 4, 7)).isChangeDemonstrable())
                .isTrue();
    }

    @Test
    void figuresOfOtherAreasAreNoSecondOpinion() {
        assertThatThrownBy(() -> new SecondOpinion(USUAL, result("GM0345", 1, 1, 1)))
                .hasMessageContaining("area is GM0345");
    }

    @Test
    void figuresThatRestOnOtherParametersShareNoErrors() {
        AreaResult apart = figures(HELD, new double[][] {{14}})
                .result(figures(CARD, new double[][] {{10}, {8}, {12}}), 0)
                .orElseThrow();
        assertThat(List.of(apart.delta(), apart.deltaLow(), apart.deltaHigh())).containsExactly(4.0, 2.0, 6.0);
    }

    @Test
    void aScenarioUnderAnAssumptionIsSetBesideTheRegionUnderTheSame() {
        Contender now = new Contender("now", only(figures(CARD, new double[][] {{10}, {8}, {12}})));
        Contender held = new Contender(
                "plan, held by anna",
                only(figures(HELD, new double[][] {{13}})),
                only(figures(HELD, new double[][] {{14}})));
        ComparedArea row =
                new Comparison(List.of(now, held), 0).row("rain", "GM0344").orElseThrow();
        assertThat(row.entries().getLast().result().orElseThrow().delta()).isEqualTo(-1);
        assertThat(row.entries().getLast().verdict()).isEqualTo(Verdict.BETTER);
    }

    private static AreaFigures figures(ModelCard card, double[][] bySet) {
        return new AreaFigures(card, List.of("GM0344"), bySet, new double[] {100}, 0.001);
    }

    private static SequencedMap<String, AreaFigures> only(AreaFigures figures) {
        SequencedMap<String, AreaFigures> all = new LinkedHashMap<>();
        all.put("rain", figures);
        return all;
    }

    private static AreaResult result(String area, double value, double low, double high) {
        return new AreaResult(area, 0, value, low, high, value, low, high, 100, "mm");
    }
}
