package nl.areaal.mapui.ogc.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import nl.areaal.mapui.ogc.Places;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class PlacesTest {
    private final Places places = new Places(1, Duration.ofMillis(1));

    @Test
    void hasAPlaceForOneAtATime() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = Thread.ofVirtual()
                .start(() -> places.inside(
                        () -> {
                            entered.countDown();
                            await(leave);
                            return 1;
                        },
                        Executions::crowded));
        entered.await();
        assertThatExceptionOfType(ProcessProblem.class)
                .isThrownBy(() -> places.inside(() -> 2, Executions::crowded))
                .matches(problem -> problem.status() == HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(places.insideIfFree(() -> 2)).isEmpty();
        leave.countDown();
        first.join();
        assertThat(places.inside(() -> 3, Executions::crowded)).isEqualTo(3);
    }

    @Test
    void hasThePlaceAgainOnceWhoTookItIsDone() {
        try (Places.Place _ = places.take(Executions::crowded)) {
            assertThatExceptionOfType(ProcessProblem.class).isThrownBy(() -> places.take(Executions::crowded));
        }
        assertThat(places.insideIfFree(() -> 2)).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
