package nl.areaal.geodata.scenario;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.engine.AreaEffect;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.job.JobStore;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps runs: what was asked, the grids that came out, and the figures of the areas. Runs of the same inputs are kept once. */
public final class RunStore {
    /** The kind of job that notes runs which were computed while somebody waited. */
    public static final String LIVE = "live";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ArtefactStore artefacts;
    private final ScenarioStore scenarios;
    private final JobStore jobs;
    private final RunWriter writer;

    public RunStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        artefacts = new ArtefactStore(database);
        scenarios = new ScenarioStore(database);
        jobs = new JobStore(database);
        writer = new RunWriter(database);
    }

    /**
     * Keeps a scenario with what all models say to it, as one job, or nothing of it.
     *
     * @return the runs in the order given; a run of the same inputs for the same scenario stands in for a new one
     */
    public List<StoredRun> saveAll(RunRequest request, List<? extends RunOutcome> runs) {
        List<StoredRun> stored = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            request.scenario().ifPresent(scenario -> scenarios.save(scenario, request.askedBy()));
            SequencedMap<String, UUID> steps = new LinkedHashMap<>();
            for (RunOutcome run : runs) {
                UUID id = save(request, run);
                steps.put(run.model(), id);
                stored.add(get(id));
            }
            jobs.saveDone(LIVE, request.scenario().map(Scenario::id), steps, request.askedBy());
        });
        return stored;
    }

    /** Keeps what came of asking a model; its scenario must be in the store. */
    public UUID save(RunRequest request, RunOutcome outcome) {
        return switch (outcome) {
            case FinishedRun run -> save(request, run);
            case StoredRun same -> saveAgain(request, same);
        };
    }

    /**
     * Keeps a run with all its figures, or nothing of it; its scenario must be in the store. Where there is one of the same inputs
     * already, only the evidence is renewed: it may have come from another part of the platform.
     */
    private UUID save(RunRequest request, FinishedRun run) {
        UUID id = transaction.execute(status -> {
            writer.lock(run.inputsSha256());
            Optional<UUID> own = findOwn(run.inputsSha256(), request);
            own.ifPresent(same -> writer.explain(same, run.evidence()));
            return own.orElseGet(() -> writer.write(run, request));
        });
        return Objects.requireNonNull(id);
    }

    /** Keeps what a run of the same inputs came to as the answer to another request. */
    private UUID saveAgain(RunRequest request, StoredRun same) {
        UUID kept = transaction.execute(status -> {
            writer.lock(same.inputsSha256());
            Optional<UUID> own = findOwn(same.inputsSha256(), request);
            own.filter(id -> !id.equals(same.id())).ifPresent(id -> writer.explainAs(id, same.id()));
            return own.orElseGet(() -> writer.copy(same.id(), request));
        });
        return Objects.requireNonNull(kept);
    }

    public Optional<StoredRun> find(UUID id) {
        return jdbc.sql("select " + RunRows.COLUMNS + " from run r where r.id = ?")
                .param(id)
                .query(RunRows::run)
                .optional();
    }

    /**
     * What explains the figures of a run; empty when there is no such run, or when an earlier version kept that in a way that nobody
     * understands any more.
     */
    public Optional<RunEvidence> evidence(UUID run) {
        return jdbc.sql("select provenance::text from run where id = ?")
                .param(run)
                .query(String.class)
                .optional()
                .flatMap(EvidenceJson::read);
    }

    /** The run whose name by its inputs is this one; empty when nobody asked that before. */
    public Optional<StoredRun> findSame(String inputsSha256) {
        return jdbc.sql("select " + RunRows.COLUMNS + """
                from run r where r.inputs_sha256 = ? and (r.result_sha256 is null or r.reference_sha256 is not null)
                order by r.finished_at limit 1
                """)
                .param(inputsSha256)
                .query(RunRows::run)
                .optional();
    }

    /** The same run for the same request; one that was not yet pinned to a region is pinned to that of the request. */
    private Optional<UUID> findOwn(String inputsSha256, RunRequest request) {
        Optional<UUID> own = jdbc.sql("""
                select id from run where inputs_sha256 = :inputs and scenario_id is not distinct from :scenario::uuid
                    and (result_sha256 is null or reference_sha256 is not null)
                    and (:region::text is null or baseline_sha256 is null or baseline_sha256 = :region)
                order by baseline_sha256 is null, finished_at limit 1
                """)
                .param("inputs", inputsSha256)
                .param("scenario", request.scenario().map(Scenario::id).orElse(null))
                .param("region", request.baseline().orElse(null))
                .query(UUID.class)
                .optional();
        own.ifPresent(run -> request.baseline().ifPresent(region -> pin(run, region)));
        return own;
    }

    private void pin(UUID run, String region) {
        jdbc.sql("update run set baseline_sha256 = ? where id = ? and baseline_sha256 is null")
                .params(region, run)
                .update();
    }

    /**
     * The run of a model that gave the newest answer for the region as it is: the one that was asked for last, which may have been
     * computed long before, when the region was the same.
     */
    public Optional<StoredRun> findNewestBaseline(String model) {
        return jdbc.sql("select " + RunRows.COLUMNS + """
                from run r join job_step s on s.run_id = r.id join job j on j.id = s.job_id
                where r.model = ? and r.scenario_id is null and r.result_sha256 is not null
                order by j.asked_at desc limit 1
                """)
                .param(model)
                .query(RunRows::run)
                .optional();
    }

    /**
     * The run that answered the question of another when it had last been asked at some moment; empty when nobody had asked it then.
     * It may be the same run.
     */
    Optional<AskedRun> findAsked(StoredRun like, Instant until) {
        return jdbc.sql("select j.asked_at, " + RunRows.COLUMNS + """
                from run r join job_step s on s.run_id = r.id join job j on j.id = s.job_id
                where r.model = :model and r.scenario_id is not distinct from :scenario::uuid
                    and r.result_sha256 is not null and j.asked_at <= :until
                order by j.asked_at desc limit 1
                """)
                .param("model", like.model())
                .param("scenario", like.scenario().orElse(null))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AskedRun(RunRows.run(row, number), RowTimes.get(row, "asked_at")))
                .optional();
    }

    /** A run, and when it was asked for. */
    record AskedRun(StoredRun run, Instant at) {}

    /** The newest run of each model for a scenario, by the key of the model. */
    public List<StoredRun> newestOf(UUID scenario) {
        return jdbc.sql("select distinct on (r.model collate \"C\") " + RunRows.COLUMNS + """
                from job j
                join job_step s on s.job_id = j.id join run r on r.id = s.run_id
                where j.scenario_id = ? order by r.model collate "C", j.asked_at desc
                """)
                .param(scenario)
                .query(RunRows::run)
                .list();
    }

    /**
     * The runs that were asked for together with one: for its scenario the newest of each model, for the region as it is those of
     * the job that asked most models.
     */
    public List<StoredRun> besides(StoredRun run) {
        return run.scenario()
                .map(this::newestOf)
                .orElseGet(() -> jdbc.sql("""
                                select j.id from job_step s join job j on j.id = s.job_id where s.run_id = ?
                                order by j.done desc, j.asked_at desc limit 1
                                """)
                        .param(run.id())
                        .query(UUID.class)
                        .optional()
                        .map(this::ofJob)
                        .orElse(List.of(run)));
    }

    /** The runs that a job gave, in the order of its steps. */
    public List<StoredRun> ofJob(UUID job) {
        return jdbc.sql("select " + RunRows.COLUMNS + """
                from job_step s join run r on r.id = s.run_id where s.job_id = ? order by s.ordinal
                """)
                .param(job)
                .query(RunRows::run)
                .list();
    }

    /** The figures of all areas, by their code. */
    public List<AreaResult> results(UUID run) {
        return jdbc.sql("select * from run_value where run_id = ? order by area_code collate \"C\"")
                .param(run)
                .query(RunRows::result)
                .list();
    }

    public Optional<AreaResult> findResult(UUID run, String areaCode) {
        return jdbc.sql("select * from run_value where run_id = ? and area_code = ?")
                .params(run, areaCode)
                .query(RunRows::result)
                .optional();
    }

    /** What each uncertain parameter does to the figure of an area. */
    public List<AreaEffect> effects(UUID run, String areaCode) {
        return jdbc.sql("select * from run_effect where run_id = ? and area_code = ? order by parameter collate \"C\"")
                .params(run, areaCode)
                .query(RunRows::effect)
                .list();
    }

    /** What each uncertain parameter does to the figures of all areas. */
    public List<AreaEffect> effects(UUID run) {
        return jdbc.sql(
                        "select * from run_effect where run_id = ? order by area_code collate \"C\", parameter collate \"C\"")
                .param(run)
                .query(RunRows::effect)
                .list();
    }

    /** The cells that a run gave. */
    public Grid grid(StoredRun run) {
        return artefacts.grid(run.answered().result(), run.answered().frame());
    }

    /** The cells that the same model gave for the region as it is. */
    public Grid reference(StoredRun run) {
        return artefacts.grid(run.answered().reference(), run.answered().frame());
    }

    private StoredRun get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("there is no run " + id));
    }
}
