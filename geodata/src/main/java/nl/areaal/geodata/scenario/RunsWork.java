package nl.areaal.geodata.scenario;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.engine.ModelByModel;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobStore;
import nl.areaal.geodata.job.JobWork;
import tools.jackson.databind.json.JsonMapper;

/** Asks all models about a scenario, or about the region as it is, for all areas; a step is one model. */
public final class RunsWork implements JobWork {
    public static final String KIND = "runs";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BASELINE = "baseline";

    private final DataSource database;
    private final List<ScenarioModel> models;
    private final RowBands bands;
    private final InstantSource clock;

    /**
     * Makes the work.
     *
     * @param models in any order
     * @param bands who does the computing; the caller closes it
     */
    public RunsWork(DataSource database, List<? extends ScenarioModel> models, RowBands bands, InstantSource clock) {
        this.database = database;
        this.models = ModelByModel.inOrder(models);
        this.bands = bands;
        this.clock = clock;
    }

    /**
     * Asks for a job of this kind.
     *
     * @param scenario which must be in the store; empty for the region as it is
     * @param baseline the name of the pinned region, see {@link BaselineStore}
     */
    public static Job submit(JobStore jobs, Optional<UUID> scenario, String baseline, String askedBy) {
        return jobs.submit(KIND, scenario, JSON.writeValueAsString(Map.of(BASELINE, baseline)), askedBy);
    }

    /** The pinned region that a job of this kind is about. */
    public static String baseline(Job job) {
        return JSON.readTree(job.request()).required(BASELINE).asString();
    }

    @Override
    public Session open(Job job, SequencedMap<String, Optional<UUID>> done) {
        PinnedRegion region = new BaselineStore(database).load(baseline(job));
        Optional<Scenario> scenario = job.scenario().map(this::scenario);
        RunRequest request = new RunRequest(scenario, Optional.of(baseline(job)), job.askedBy());
        return new RunsSession(this, new RunStore(database), region, request);
    }

    List<ScenarioModel> models() {
        return models;
    }

    RowBands bands() {
        return bands;
    }

    InstantSource clock() {
        return clock;
    }

    private Scenario scenario(UUID id) {
        return new ScenarioStore(database)
                .find(id)
                .orElseThrow(() -> new IllegalStateException("scenario " + id + " is not there any more"));
    }
}
