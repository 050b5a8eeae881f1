package nl.areaal.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dossier comes to is tested where it is frozen; here only what the command says. */
class RerunCommandTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final CommandTable commands = new CommandTable(List.of(new RerunCommand(List.of(), out)), out, out);

    @Test
    void saysThatAFileIsNotThere() {
        assertThat(commands.run(List.of("rerun", "/nowhere/dossier.zip"))).isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(said()).contains("'/nowhere/dossier.zip' is not there");
    }

    @Test
    void wantsToKnowWhichDossier() {
        assertThat(commands.run(List.of("rerun"))).isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(said()).contains("the file of a dossier is missing");
    }

    @Test
    void failsOnAFileThatIsNoDossier(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.zip"), "no zip");
        assertThat(commands.run(List.of("rerun", file.toString()))).isEqualTo(CommandTable.FAILED);
        assertThat(said()).contains("expected a ZIP");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
