package nl.areaal.mapui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginBrakeTest {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final LoginBrake brake = new LoginBrake(() -> now);

    @Test
    void afterFiveWrongPasswordsANameHasToWait() {
        fail(4);
        assertThat(brake.holds("planner")).isFalse();
        fail(1);
        assertThat(brake.holds("planner")).isTrue();
        assertThat(brake.holds("steward")).isFalse();
    }

    @Test
    void theWaitEndsByItselfAndDoublesWithEachWrongPassword() {
        fail(5);
        pass(Duration.ofSeconds(2));
        assertThat(brake.holds("planner")).isFalse();
        fail(1);
        pass(Duration.ofSeconds(2));
        assertThat(brake.holds("planner")).isTrue();
    }

    @Test
    void theWaitIsNeverLongerThanAMinute() {
        fail(500);
        pass(Duration.ofMinutes(1));
        assertThat(brake.holds("planner")).isFalse();
    }

    @Test
    void aRightPasswordForgivesTheWrongOnes() {
        fail(4);
        brake.succeeded("planner");
        fail(4);
        assertThat(brake.holds("planner")).isFalse();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            brake.failed("planner");
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
