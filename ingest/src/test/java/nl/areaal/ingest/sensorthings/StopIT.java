package nl.areaal.ingest.sensorthings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A service whose broker is away has nothing to wait for when it stops. */
class StopIT {
    /** It takes a second; what it used to wait for is ten and more. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void stopsAtOnceWithoutABroker() throws Exception {
        TestService service = TestService.open();
        long began = System.nanoTime();
        service.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }
}
