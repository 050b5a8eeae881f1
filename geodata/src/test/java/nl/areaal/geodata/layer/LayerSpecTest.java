package nl.areaal.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.coverage.SourceCoverages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerSpecTest {
    /** At their addresses stand collections that are no layers. */
    static Stream<String> taken() {
        return Stream.concat(
                Stream.of(
                        "areas",
                        "sensors",
                        "catalogue",
                        SourceCoverages.GROUNDWATER_DEPTH,
                        SourceCoverages.idOf("terrain")),
                ModelLibrary.cards().stream().map(card -> card.key()));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void refusesANameThatWouldHideTheLayer(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(name))
                .withMessageContaining("collection is '" + name + "', expected a name that no collection of ours has");
    }

    @Test
    void takesANameThatOnlyBeginsLikeOne() {
        assertThat(spec("heat-pumps").table()).isEqualTo("layer_heat_pumps");
    }

    private static LayerSpec spec(String name) {
        return new LayerSpec(name, "Laag", "Layer", GeometryKind.POINT, 0, List.of());
    }
}
