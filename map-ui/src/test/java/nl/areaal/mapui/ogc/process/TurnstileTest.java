package nl.areaal.mapui.ogc.process;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class TurnstileTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Turnstile turnstile = new Turnstile(3, Duration.ofSeconds(2), nanos::get);

    @Test
    void letsEachCallerInAtTheirOwnPace() {
        turnstile.take("one", 3);
        assertThatExceptionOfType(ProcessProblem.class)
                .isThrownBy(() -> turnstile.take("one", 1))
                .matches(problem -> problem.status() == HttpStatus.TOO_MANY_REQUESTS)
                .matches(problem -> problem.retryAfterSeconds().orElseThrow() == 2);
        turnstile.take("other", 3);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        turnstile.take("one", 1);
        assertThatExceptionOfType(ProcessProblem.class).isThrownBy(() -> turnstile.take("one", 1));
    }

    @Test
    void givesNobodyMoreTurnsForComingLate() {
        turnstile.take("one", 1);
        nanos.addAndGet(Duration.ofDays(1).toNanos());
        turnstile.take("one", 3);
        assertThatExceptionOfType(ProcessProblem.class).isThrownBy(() -> turnstile.take("one", 1));
    }
}
