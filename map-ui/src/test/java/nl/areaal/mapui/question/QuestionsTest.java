package nl.areaal.mapui.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.areaal.core.question.SeenNumber;
import nl.areaal.core.question.Subject;
import nl.areaal.core.question.Words;
import nl.areaal.geodata.question.QuestionStore;
import nl.areaal.mapui.question.Questions.Outcome;
import nl.areaal.mapui.security.Turnstile;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class QuestionsTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @Test
    void whoAsksTooFastIsToldBeforeAnythingIsKept() {
        assertThat(asked(0, 10)).isEqualTo(Outcome.TOO_FAST);
    }

    @Test
    void whenEverybodyTogetherAsksTooFastNobodyIsLetIn() {
        assertThat(asked(10, 0)).isEqualTo(Outcome.TOO_FAST);
    }

    private static Outcome asked(int turnsOfOne, int turnsOfAll) {
        Questions questions = new Questions(
                new QuestionStore(new DriverManagerDataSource()),
                new Turnstile(turnsOfOne, Duration.ofMinutes(5), () -> 0),
                new Turnstile(turnsOfAll, Duration.ofMinutes(5), () -> 0),
                InstantSource.fixed(NOON));
        return questions.ask(
                new Subject.OfModel("heat"),
                new SeenNumber(OptionalDouble.empty(), "", "heat 1", NOON),
                new Words("Hoe zeker is dit?", Optional.empty(), "nl"),
                "192.0.2.1");
    }
}
