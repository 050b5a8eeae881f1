package nl.areaal.ingest.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessBrakeTest {
    private Instant now = Instant.parse("2026-11-27T10:00:00Z");
    private final GuessBrake brake = new GuessBrake(() -> now);

    @Test
    void afterFiveWrongPasswordsANameHasToWait() {
        fail(4);
        assertThat(brake.wait("partner")).isZero();
        fail(1);
        assertThat(brake.wait("partner")).isEqualTo(Duration.ofSeconds(2));
        assertThat(brake.wait("steward")).isZero();
    }

    @Test
    void theWaitEndsByItselfAndDoublesWithEachWrongPassword() {
        fail(5);
        now = now.plusSeconds(2);
        assertThat(brake.wait("partner")).isZero();
        fail(1);
        assertThat(brake.wait("partner")).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void theWaitIsNeverLongerThanAMinute() {
        fail(500);
        assertThat(brake.wait("partner")).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aRightPasswordForgivesTheWrongOnesAndSoDoTenQuietMinutes() {
        fail(4);
        brake.succeeded("partner");
        fail(4);
        assertThat(brake.wait("partner")).isZero();
        now = now.plus(Duration.ofMinutes(11));
        fail(4);
        assertThat(brake.wait("partner")).isZero();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            brake.failed("partner");
        }
    }
}
