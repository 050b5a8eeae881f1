package nl.areaal.core.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {
    @ParameterizedTest
    @CsvSource({
        "PV26, PROVINCIE",
        "GM0344, GEMEENTE",
        "WK034401, WIJK",
        "BU03440111, BUURT",
        "WS0636, WATERSCHAP",
        "drawn-3f1c9d2e-0a5b-4c6d-8e7f-123456789abc, DRAWN"
    })
    void tellsTheLevelOfAnArea(String code, AreaLevel level) {
        assertThat(new AreaCode(code).level()).isEqualTo(level);
    }

    @Test
    void knowsTheParentThatTheDigitsName() {
        assertThat(new AreaCode("BU03440111").parent()).contains(new AreaCode("WK034401"));
        assertThat(new AreaCode("WK034401").parent()).contains(new AreaCode("GM0344"));
        assertThat(new AreaCode("GM0344").parent()).isEmpty();
    }

    @Test
    void forgivesBlanksAndLowerCaseInFiles() {
        assertThat(AreaCode.parse(" bu03440111 ")).contains(new AreaCode("BU03440111"));
        assertThat(AreaCode.parse("drawn-3f1c9d2e-0a5b-4c6d-8e7f-123456789abc")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GM344", "WK0344011", "XX26", "GM03४४", "drawn-1"})
    void refusesWhatIsNoCode(String text) {
        assertThat(AreaCode.parse(text)).isEqualTo(Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AreaCode(text))
                .withMessageContaining("'" + text + "' is not one of PV and 2 digits");
    }
}
