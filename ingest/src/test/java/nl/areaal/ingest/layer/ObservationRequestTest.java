package nl.areaal.ingest.layer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.areaal.ingest.command.Arguments;
import org.junit.jupiter.api.Test;

class ObservationRequestTest {
    private final List<ObservationRequest> asked = new ArrayList<>();

    @Test
    void passesMappingAndStationsOn() throws Exception {
        run("table.csv", "--dataset", "air", "--as", "observations", "--mapping", "mine", "--stations", "where.csv");
        assertThat(asked.getFirst().mapping()).contains("mine");
        assertThat(asked.getFirst().stations()).contains(Path.of("where.csv"));
        assertThat(asked.getFirst().dataset()).isEqualTo("air");
    }

    @Test
    void takesATextOfKnmiAndAnythingWithAMappingForObservations() throws Exception {
        run("etmgeg_260.txt.gz", "--dataset", "weather");
        run("heads.dat", "--dataset", "water", "--mapping", "mine");
        assertThat(asked)
                .extracting(ObservationRequest::mapping)
                .containsExactly(Optional.empty(), Optional.of("mine"));
    }

    private void run(String... words) throws Exception {
        new ImportCommand(
                        () -> {
                            throw new AssertionError("observations go by the stream");
                        },
                        asked::add,
                        versions -> {},
                        new PrintStream(OutputStream.nullOutputStream(), true, UTF_8))
                .run(Arguments.of(List.of(words)));
    }
}
