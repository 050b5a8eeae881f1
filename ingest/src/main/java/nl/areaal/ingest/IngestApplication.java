package nl.areaal.ingest;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import nl.areaal.ingest.command.Command;
import nl.areaal.ingest.command.CommandTable;
import nl.areaal.ingest.command.MigrateCommand;
import nl.areaal.ingest.command.UsageException;
import nl.areaal.ingest.layer.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the ingest service, or one of the commands beside it. */
@SpringBootApplication
public class IngestApplication {
    private static final String SERVE = "serve";

    public static void main(String[] args) {
        if (args.length == 0 || args[0].equals(SERVE)) {
            SpringApplication.run(IngestApplication.class, args);
            return;
        }
        System.setProperty("logback.configurationFile", "logback-command.xml");
        System.exit(new CommandTable(commands(System.out), System.out, System.err).run(List.of(args)));
    }

    /** Settings are read when a command runs, so that help needs none. */
    private static List<Command> commands(PrintStream out) {
        Supplier<IngestSettings> settings = () -> IngestSettings.from(System.getenv());
        return List.of(
                new MigrateCommand(() -> settings.get().store(), out),
                new ImportCommand(() -> settings.get().store(), IngestApplication::refuseObservations, out));
    }

    private static void refuseObservations(String dataset, List<Path> files, String user) {
        throw new UsageException(files + " hold observations, expected areas or features");
    }
}
