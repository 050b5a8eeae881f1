package nl.areaal.ingest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.ingest.RunningIngest;
import nl.areaal.ingest.reading.TestStream;
import nl.areaal.ingest.reading.Waiting;
import org.junit.jupiter.api.Test;

/** The rounds go as part of the service, not only by themselves. */
class RoundsIT {
    @Test
    void aServiceThatRunsTellsSo() throws Exception {
        try (TestStore store = TestStore.create();
                TestStream stream = TestStream.create();
                RunningIngest _ = new RunningIngest(store, stream.address(), Map.of())) {
            IntakeStore intakes = new IntakeStore(store.dataSource());
            Waiting.until(() -> intakes.intake().readingSince().isPresent());
            assertThat(intakes.intake().trouble()).isEmpty();
        }
    }
}
