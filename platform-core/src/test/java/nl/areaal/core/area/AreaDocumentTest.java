package nl.areaal.core.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaDocumentTest {
    @Test
    void keepsWhatWasTypedWithoutBlanksAround() {
        AreaDocument plan = document(" https://example.org/visie?deel=1#kaart ");
        assertThat(plan.address()).isEqualTo("https://example.org/visie?deel=1#kaart");
        assertThat(plan.title()).isEqualTo("Omgevingsvisie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "example.org/visie",
                "ftp://example.org",
                "https:",
                "https://a b",
                "data:,x"
            })
    void takesNoAddressThatIsNoPageOfTheWeb(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document(address))
                .withMessageContaining("document: address is '" + address + "'");
    }

    private static AreaDocument document(String address) {
        return new AreaDocument(
                UUID.randomUUID(),
                new AreaCode("GM0344"),
                " Omgevingsvisie",
                "Gemeente",
                LocalDate.of(2025, 3, 1),
                address);
    }
}
