package nl.areaal.ingest.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private Instant now = Instant.parse("2026-11-27T10:00:00Z");
    private final TokenBucket bucket = new TokenBucket(2, 10, () -> now);

    @Test
    void afterASilenceABurstPassesAndThenTheSteadyRate() {
        int passed = 0;
        for (int second = 0; second < 11; second++) {
            while (bucket.take(1).isZero()) {
                passed++;
            }
            now = now.plusSeconds(1);
        }
        assertThat(passed).isEqualTo(10 + 10 * 2);
    }

    @Test
    void whoHasToWaitHearsHowLongAndPassesThen() {
        bucket.take(10);
        Duration wait = bucket.take(1);
        assertThat(wait).isEqualTo(Duration.ofMillis(500));
        now = now.plus(wait).minusMillis(1);
        assertThat(bucket.take(1)).isPositive();
        now = now.plusMillis(1);
        assertThat(bucket.take(1)).isZero();
    }

    @Test
    void whatIsLargerThanTheBucketPassesOnceAndIsPaidForAfterwards() {
        assertThat(bucket.take(50)).isZero();
        assertThat(bucket.take(1)).isEqualTo(Duration.ofMillis(20_500));
    }

    @Test
    void aClockThatIsSetBackFillsNothing() {
        bucket.take(10);
        now = now.minusSeconds(3_600);
        assertThat(bucket.take(1)).isPositive();
        now = now.plusSeconds(1);
        assertThat(bucket.take(1)).isZero();
    }
}
