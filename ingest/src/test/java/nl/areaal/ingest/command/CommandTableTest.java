package nl.areaal.ingest.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandTableTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void runsTheCommandThatTheFirstWordNames() {
        assertThat(run("greet", "--times", "2")).isEqualTo(CommandTable.DONE);
        assertThat(out.toString(UTF_8)).isEqualTo("hello\nhello\n");
    }

    @Test
    void listsTheCommandsWhenAskedForHelp() {
        assertThat(run("--help")).isEqualTo(CommandTable.DONE);
        assertThat(out.toString(UTF_8)).contains("serve").contains("greet [--times N]");
    }

    @Test
    void saysWhatIsWrongWithAnArgumentAndHowItShouldBe() {
        assertThat(run("greet", "--times", "many")).isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(err.toString(UTF_8))
                .contains("greet: --times is 'many', expected a whole number.")
                .contains("greet [--times N]");
    }

    @Test
    void refusesACommandOrOptionThatItDoesNotKnow() {
        assertThat(run("sing")).isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(run("greet", "--loud", "yes")).isEqualTo(CommandTable.WRONG_USAGE);
        assertThat(err.toString(UTF_8)).contains("'sing'").contains("--loud is not known, expected --times");
    }

    @Test
    void namesTheCauseOfAFailure() {
        assertThat(run("greet", "--times", "0")).isEqualTo(CommandTable.FAILED);
        assertThat(err.toString(UTF_8)).isEqualTo("greet failed: no greeting: out of breath\n");
    }

    private int run(String... words) {
        PrintStream printer = new PrintStream(out, true, UTF_8);
        return new CommandTable(List.of(new Greet(printer)), printer, new PrintStream(err, true, UTF_8))
                .run(List.of(words));
    }

    private record Greet(PrintStream out) implements Command {
        @Override
        public String name() {
            return "greet";
        }

        @Override
        public String usage() {
            return "[--times N]";
        }

        @Override
        public String summary() {
            return "say hello";
        }

        @Override
        public void run(Arguments arguments) throws IOException {
            int times = arguments.only(Set.of("--times"), 0).getInt("--times", 1);
            if (times == 0) {
                throw new IOException("no greeting", new IllegalStateException("out of breath"));
            }
            for (int i = 0; i < times; i++) {
                out.print("hello\n");
            }
        }
    }
}
