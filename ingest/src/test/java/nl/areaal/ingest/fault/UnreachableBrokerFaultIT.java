package nl.areaal.ingest.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import nl.areaal.ingest.fault.Installation.Parts;
import nl.areaal.ingest.reading.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** For a minute nothing gets through between ingester and broker, longer than any of their clients waits. */
@Tag("faults")
class UnreachableBrokerFaultIT {
    private static final int PER_SECOND = 2_000;
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void theIngesterSaysSoAndCatchesUpAfterAMinute() throws Exception {
        try (SilentProxy proxy = new SilentProxy();
                Installation installation = Installation.start(
                        "unreachable-broker", new Parts(Optional.empty(), Optional.empty(), Optional.of(proxy)))) {
            Load load = installation.load(PER_SECOND);
            IngestProcess ingester = installation.ingester("ingest");
            installation.awaitMore();
            proxy.setSilent(true);
            long began = System.nanoTime();
            Waiting.until(PATIENCE, () -> !ingester.isHealthy());
            assertThat(ingester.health()).contains("\"trouble\"");
            ingester.program()
                    .letRun(SILENCE.minusNanos(System.nanoTime() - began).toMillis());
            assertThat(installation.rows().reach(load.ends())).isFalse();
            proxy.setSilent(false);
            installation.awaitStored(load);
            Waiting.until(PATIENCE, ingester::isHealthy);
            installation.assertNothingLostOrDoubled(load);

            proxy.setSilent(true);
            long asked = System.nanoTime();
            ingester.program().stop();
            assertThat(Duration.ofNanos(System.nanoTime() - asked))
                    .as("nothing is in hand that a lost broker is to be waited for")
                    .isLessThan(SOON);
        }
    }
}
