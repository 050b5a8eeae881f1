package nl.areaal.core.scenario.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ParameterDesign;
import org.junit.jupiter.api.Test;

/** Two parameters from -1 to 1, slow and fast, and an answer that is 10 + slow + 4 x fast. */
class BandOriginTest {
    private static final ParameterDesign DESIGN = new ParameterDesign(
            List.of(parameter("slow", "traagheid", "slowness"), parameter("fast", "snelheid", "speed")), List.of());
    private static final double[] ANSWERS = {10, 5, 7, 13, 15};

    @Test
    void putsTheParameterFirstThatMovesTheAnswerMost() {
        BandOrigin origin = BandOrigin.of(DESIGN, ANSWERS);
        assertThat(origin.contributions()).extracting(Contribution::parameter).containsExactly("fast", "slow");
        assertThat(origin.contributions().getFirst().effect()).isCloseTo(8, within(1e-12));
        assertThat(origin.contributions().getFirst().share()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void theEffectsOfParametersThatDoNotMeddleWithEachOtherMakeUpTheBand() {
        BandOrigin origin = BandOrigin.of(DESIGN, ANSWERS);
        assertThat(origin.band().width()).isEqualTo(10);
        assertThat(origin.contributions().stream()
                        .mapToDouble(Contribution::effect)
                        .sum())
                .isCloseTo(10, within(1e-12));
    }

    @Test
    void tellsItInBothLanguages() {
        assertThat(BandOrigin.of(DESIGN, ANSWERS).sentence())
                .isEqualTo(new Bilingual(
                        "De bandbreedte komt vooral door snelheid (80 %), daarna door traagheid (20 %).",
                        "The band comes mostly from speed (80 %), then from slowness (20 %)."));
    }

    @Test
    void saysSoWhenNothingIsUncertain() {
        assertThat(BandOrigin.of(DESIGN, new double[] {3, 3, 3, 3, 3})
                        .sentence()
                        .en())
                .isEqualTo("There is no band: the uncertain numbers make no difference here.");
        assertThat(BandOrigin.of(new ParameterDesign(List.of(), List.of()), new double[] {3})
                        .sentence()
                        .en())
                .isEqualTo("There is no band: no number in this model has a known range.");
    }

    private static Parameter parameter(String key, String nl, String en) {
        return new Parameter(key, new Bilingual(nl, en), "1", -1, 0, 1, "assumption: made up");
    }
}
