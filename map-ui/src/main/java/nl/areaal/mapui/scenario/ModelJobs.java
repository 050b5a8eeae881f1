package nl.areaal.mapui.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobStore;
import nl.areaal.geodata.scenario.CurrentRegion;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.RunsWork;
import nl.areaal.geodata.scenario.ScenarioStore;
import nl.areaal.geodata.scenario.StoredRun;

/**
 * Has all models asked beside what people do meanwhile, those that look at the region as a whole too. Whoever asks sees their own
 * jobs. Safe for several threads.
 */
public class ModelJobs {
    private static final int MOST_LISTED = 8;

    private final JobStore jobs;
    private final RunStore runs;
    private final ScenarioStore scenarios;
    private final CurrentRegion region;

    ModelJobs(DataSource database) {
        this.jobs = new JobStore(database);
        this.runs = new RunStore(database);
        this.scenarios = new ScenarioStore(database);
        this.region = new CurrentRegion(database);
    }

    /**
     * Asks for a job on the region as it is now, which takes seconds to pin; a job that is under way for the very same stands in
     * for a new one.
     *
     * @param scenario which is kept; empty for the region as it is
     * @throws BaselineNotReadyException when there is nothing yet to compute it on
     */
    public Job ask(Optional<Scenario> scenario, String user) {
        String pinned = region.pin().orElseThrow(BaselineNotReadyException::new);
        scenario.ifPresent(asked -> scenarios.save(asked, user));
        Optional<UUID> about = scenario.map(Scenario::id);
        return jobs.newestOf(user, RunsWork.KIND, MOST_LISTED).stream()
                .filter(job -> job.state().isUnderWay() && job.scenario().equals(about))
                .filter(job -> RunsWork.baseline(job).equals(pinned))
                .findFirst()
                .orElseGet(() -> RunsWork.submit(jobs, about, pinned, user));
    }

    /** The newest jobs of somebody, the last first. */
    public List<AskedJob> of(String user) {
        List<Job> newest = jobs.newestOf(user, RunsWork.KIND, MOST_LISTED);
        Collection<UUID> about =
                newest.stream().flatMap(job -> job.scenario().stream()).toList();
        Map<UUID, String> names = about.isEmpty() ? Map.of() : scenarios.names(about);
        return newest.stream()
                .map(job -> new AskedJob(job, job.scenario().map(id -> names.getOrDefault(id, ""))))
                .toList();
    }

    /** Calls off a job of somebody; one of somebody else stays as it is. */
    public void cancel(UUID job, String user) {
        jobs.find(job).filter(found -> found.askedBy().equals(user)).ifPresent(found -> jobs.cancel(found.id()));
    }

    /** The run of a job to begin with: of the first model that answered, in the order in which people meet models. */
    public Optional<UUID> firstRun(UUID job) {
        List<StoredRun> all = runs.ofJob(job);
        return ModelLibrary.cards().stream()
                .flatMap(card -> all.stream().filter(run -> run.model().equals(card.key())))
                .filter(run -> run.grids().isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(StoredRun::id);
    }
}
