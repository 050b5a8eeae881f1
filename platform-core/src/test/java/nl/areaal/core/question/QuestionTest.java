package nl.areaal.core.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    @ParameterizedTest
    @ValueSource(strings = {"meetreeks/17", "gebied/GM0344/heat", "gebied/WK034401/count-dwellings", "algoritme/heat"})
    void aSubjectIsReadFromItsOwnPath(String path) {
        assertThat(Subject.parse(path).orElseThrow().path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "meetreeks/",
                "meetreeks/x",
                "meetreeks/1/2",
                "gebied/GM0344",
                "gebied/GM0344/heat/x",
                "gebied/drawn-00000000-0000-0000-0000-000000000001/heat",
                "algoritme/<b>",
                "elders/17"
            })
    void whatIsNoSubjectIsNotRead(String path) {
        assertThat(Subject.parse(path)).isEmpty();
    }

    @Test
    void theFigureOfADrawnAreaIsNoPublicSubject() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Subject.OfArea(new AreaCode("drawn-00000000-0000-0000-0000-000000000001"), "heat"))
                .withMessageContaining("nobody drew");
    }

    @Test
    void wordsAreBoundedAndANameOfBlanksIsNone() {
        assertThat(new Words("  Waarom zo hoog?  ", Optional.of("  "), "nl"))
                .isEqualTo(new Words("Waarom zo hoog?", Optional.empty(), "nl"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Words("Waarom?", Optional.empty(), "nl"))
                .withMessageContaining("text has 7 characters, expected 10 to 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Words("Waarom zo hoog?\u0000", Optional.empty(), "nl"))
                .withMessageContaining("control character 0");
    }
}
