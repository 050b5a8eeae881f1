package nl.areaal.mapui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Turnstile turnstile = new Turnstile(3, Duration.ofSeconds(2), nanos::get);

    @Test
    void letsEachCallerInAtTheirOwnPace() {
        assertThat(turnstile.take("one", 3)).isZero();
        assertThat(turnstile.take("one", 1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(turnstile.take("other", 3)).isZero();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(turnstile.take("one", 1)).isZero();
        assertThat(turnstile.take("one", 1)).isPositive();
    }

    @Test
    void givesNobodyMoreTurnsForComingLate() {
        assertThat(turnstile.take("one", 1)).isZero();
        nanos.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(turnstile.take("one", 3)).isZero();
        assertThat(turnstile.take("one", 1)).isPositive();
    }
}
