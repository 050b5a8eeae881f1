package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayerChoiceTest {
    private static final List<String> USUALLY = List.of("sensors", "areas", "roads", "heat", "land-use");

    @Test
    void aLayerThatIsBackToNormalIsForgotten() {
        LayerChoice hidden = LayerChoice.USUAL.withShown("roads", false, true);
        assertThat(hidden.shown()).containsExactly(Map.entry("roads", false));
        assertThat(hidden.withShown("roads", true, true)).isEqualTo(LayerChoice.USUAL);
    }

    @Test
    void anOpacityThatIsBackToNormalIsForgotten() {
        LayerChoice faded = LayerChoice.USUAL.withOpacity("heat", 40, 75);
        assertThat(faded.opacities()).containsExactly(Map.entry("heat", 40));
        assertThat(faded.withOpacity("heat", 75, 75)).isEqualTo(LayerChoice.USUAL);
    }

    @Test
    void refusesMoreThanWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerChoice.USUAL.withOpacity("roads", 101, 100))
                .withMessage("opacity of roads is 101, expected 0 to 100 per cent");
    }

    @Test
    void aLayerMovesPastTheNextThatCanBeSeen() {
        List<String> seen = List.of("sensors", "areas", "roads", "land-use");
        LayerChoice moved = LayerChoice.USUAL.moved(seen, "land-use", -1, USUALLY);
        assertThat(moved.ordered(USUALLY)).containsExactly("sensors", "areas", "land-use", "heat", "roads");
    }

    @Test
    void anOrderThatIsBackToNormalIsForgotten() {
        LayerChoice moved = LayerChoice.USUAL.moved(USUALLY, "heat", 1, USUALLY);
        assertThat(moved.order()).containsExactly("sensors", "areas", "roads", "land-use", "heat");
        assertThat(moved.moved(moved.order(), "heat", -1, USUALLY)).isEqualTo(LayerChoice.USUAL);
    }

    @Test
    void theTopLayerCannotGoHigher() {
        assertThat(LayerChoice.USUAL.moved(USUALLY, "sensors", -1, USUALLY)).isEqualTo(LayerChoice.USUAL);
    }

    @Test
    void aLayerOfALinkThatIsNoMoreDisturbsNoOther() {
        LayerChoice old = new LayerChoice(
                LayerChoice.USUAL.shown(),
                LayerChoice.USUAL.opacities(),
                List.of("gone", "roads", "areas"),
                LayerChoice.USUAL.level());
        assertThat(old.ordered(USUALLY)).containsExactly("sensors", "roads", "areas", "heat", "land-use");
    }
}
