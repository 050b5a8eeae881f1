package nl.areaal.ingest.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.geodata.dossier.Dossiers;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobRunner;
import nl.areaal.geodata.job.JobState;
import nl.areaal.geodata.job.JobStore;
import nl.areaal.geodata.scenario.CurrentRegion;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.RunsWork;
import nl.areaal.geodata.scenario.StoredRun;
import nl.areaal.geodata.store.StoreAddress;

/** Asks all models about a scenario, or the region as it is, and freezes what they say into a dossier. */
public final class DossierCommand implements Command {
    private static final String SCENARIO = "--scenario";
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Supplier<StoreAddress> store;
    private final List<ScenarioModel> models;
    private final PrintStream out;

    public DossierCommand(Supplier<StoreAddress> store, List<ScenarioModel> models, PrintStream out) {
        this.store = store;
        this.models = models;
        this.out = out;
    }

    @Override
    public String name() {
        return "dossier";
    }

    @Override
    public String usage() {
        return "FILE [--scenario ID]";
    }

    @Override
    public String summary() {
        return "ask all models about a scenario, or the region as it is, and freeze the answers into a file";
    }

    @Override
    public void run(Arguments arguments) throws Exception {
        List<String> words = arguments.only(Set.of(SCENARIO), 1).words();
        if (words.isEmpty()) {
            throw new UsageException("the file to write is missing");
        }
        Optional<UUID> scenario = arguments.find(SCENARIO).map(DossierCommand::id);
        DataSource database = store.get().dataSource();
        try (RowBands bands = new RowBands(Runtime.getRuntime().availableProcessors())) {
            Job job = runs(database, scenario, bands);
            write(new Dossiers(database, models, bands), job, Path.of(words.getFirst()));
        }
    }

    private Job runs(DataSource database, Optional<UUID> scenario, RowBands bands) throws InterruptedException {
        String region = new CurrentRegion(database)
                .pin()
                .orElseThrow(
                        () -> new IllegalStateException("there is no baseline yet; load the sample or layers first"));
        JobStore jobs = new JobStore(database);
        Job asked = RunsWork.submit(jobs, scenario, region, System.getProperty("user.name"));
        RunsWork work = new RunsWork(database, models, bands, InstantSource.system());
        try (JobRunner runner = new JobRunner(database, Map.of(RunsWork.KIND, work), LEASE)) {
            runner.start(LOOK_EVERY);
            Job job = await(jobs, asked);
            tell(new RunStore(database).ofJob(job.id()));
            return job;
        }
    }

    /** Follows a job to its end, whoever works on it. */
    private Job await(JobStore jobs, Job asked) throws InterruptedException {
        int told = 0;
        while (true) {
            Job job = jobs.find(asked.id()).orElseThrow();
            for (String step : jobs.steps(job.id()).keySet().stream().skip(told).toList()) {
                told++;
                out.printf("  %2d of %2d  %s%n", told, job.advance().total(), step);
            }
            if (job.state() == JobState.DONE) {
                return job;
            }
            if (job.state().isFinal()) {
                throw new IllegalStateException("the models could not be asked: "
                        + job.failure()
                                .map(Job.Failure::message)
                                .orElse(job.state().word()));
            }
            Thread.sleep(LOOK_EVERY);
        }
    }

    private void tell(List<StoredRun> runs) {
        for (StoredRun run : runs) {
            run.noAnswer().forEach(reason -> out.println("  " + run.model() + " gives no figures: " + reason.en()));
        }
    }

    private void write(Dossiers dossiers, Job job, Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            freeze(dossiers, job, stream, file);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("'" + file + "' is there already, expected a new file");
        }
        out.printf("Frozen into %s (%,d bytes). Check it with ./areaal rerun %s%n", file, Files.size(file), file);
    }

    /** Half a dossier is none: what could not be finished is taken away. */
    private static void freeze(Dossiers dossiers, Job job, OutputStream stream, Path file) throws IOException {
        try {
            dossiers.freeze(job.id(), stream);
        } catch (IOException | RuntimeException e) {
            Files.delete(file);
            throw e;
        }
    }

    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException(SCENARIO + " is '" + word + "', expected the id of a scenario");
        }
    }
}
