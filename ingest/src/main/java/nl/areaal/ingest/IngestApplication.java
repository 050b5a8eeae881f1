package nl.areaal.ingest;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.store.StoreAddress;
import nl.areaal.ingest.command.BaselineCommand;
import nl.areaal.ingest.command.Command;
import nl.areaal.ingest.command.CommandTable;
import nl.areaal.ingest.command.DossierCommand;
import nl.areaal.ingest.command.MigrateCommand;
import nl.areaal.ingest.command.RerunCommand;
import nl.areaal.ingest.command.SampleCommand;
import nl.areaal.ingest.feed.DemoFeedCommand;
import nl.areaal.ingest.feed.ObservationImport;
import nl.areaal.ingest.harvest.HarvestCommand;
import nl.areaal.ingest.layer.DatasetEvents;
import nl.areaal.ingest.layer.ImportCommand;
import nl.areaal.ingest.layer.ObservationFiles;
import nl.areaal.ingest.operation.FeedsCommand;
import nl.areaal.ingest.operation.PauseCommand;
import nl.areaal.ingest.operation.ReplayCommand;
import nl.areaal.ingest.operation.ResumeCommand;
import nl.areaal.ingest.operation.RetentionCommand;
import nl.areaal.ingest.partner.KeyCommand;
import nl.areaal.ingest.problem.ProblemsCommand;
import nl.areaal.ingest.stream.StreamAddress;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Starts the ingest service, or one of the commands beside it. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // who comes in is the gate's business
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
        Supplier<StoreAddress> store = () -> StoreAddress.from(System.getenv());
        ObservationFiles observations = request -> new ObservationImport(
                        store.get().dataSource(), settings.get().stream(), InstantSource.system(), out)
                .run(request);
        return List.of(
                new MigrateCommand(store, out),
                new SampleCommand(store, InstantSource.system(), out),
                new BaselineCommand(store, out),
                new ImportCommand(store, observations, new DatasetEvents(IngestApplication::stream), out),
                new HarvestCommand(settings, out),
                new DemoFeedCommand(settings, out),
                new ProblemsCommand(store, out),
                new FeedsCommand(store, out),
                new PauseCommand(store, out),
                new ResumeCommand(store, out),
                new ReplayCommand(store, out),
                new RetentionCommand(store, out),
                new KeyCommand(store, InstantSource.system(), out),
                new DossierCommand(store, models(), out),
                new RerunCommand(models(), out));
    }

    private static List<ScenarioModel> models() {
        return Stream.<ScenarioModel>concat(ModelLibrary.cellModels().stream(), ModelLibrary.regionModels().stream())
                .toList();
    }

    /** The stream, if there is one: an import of layers can do without. */
    private static Optional<StreamAddress> stream() {
        return Optional.of(System.getenv())
                .filter(environment -> environment.containsKey("AREAAL_KAFKA"))
                .map(StreamAddress::from);
    }
}
