package nl.areaal.geodata.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.geodata.store.RowTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps jobs for those who ask for them. */
public final class JobStore {
    private final JdbcClient jdbc;

    public JobStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * Asks for a job.
     *
     * @param request as JSON
     */
    public Job submit(String kind, Optional<UUID> scenario, String request, String askedBy) {
        return jdbc.sql("""
                insert into job (id, kind, scenario_id, request, asked_by) values (:id, :kind, :scenario, :request::jsonb, :by)
                returning *
                """)
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("scenario", scenario.orElse(null))
                .param("request", request)
                .param("by", askedBy)
                .query(JobStore::job)
                .single();
    }

    /** Writes down a job whose steps, each with its run, were done at once, e.g. while somebody drew. */
    public Job saveDone(String kind, Optional<UUID> scenario, SequencedMap<String, UUID> runs, String askedBy) {
        Job job = jdbc.sql("""
                insert into job (id, kind, state, scenario_id, total, done, asked_by, started_at, finished_at)
                values (:id, :kind, 'done', :scenario, :steps, :steps, :by, clock_timestamp(), clock_timestamp())
                returning *
                """)
                .param("id", UUID.randomUUID())
                .param("kind", kind)
                .param("scenario", scenario.orElse(null))
                .param("steps", runs.size())
                .param("by", askedBy)
                .query(JobStore::job)
                .single();
        int ordinal = 0;
        for (var step : runs.entrySet()) {
            saveStep(job.id(), ordinal++, step.getKey(), Optional.of(step.getValue()));
        }
        return job;
    }

    public Optional<Job> find(UUID id) {
        return jdbc.sql("select * from job where id = ?")
                .param(id)
                .query(JobStore::job)
                .optional();
    }

    /** The newest jobs of a kind that somebody asked for, the last first. */
    public List<Job> newestOf(String askedBy, String kind, int most) {
        return jdbc.sql("select * from job where asked_by = ? and kind = ? order by asked_at desc limit ?")
                .params(askedBy, kind, most)
                .query(JobStore::job)
                .list();
    }

    /** The newest job about a scenario that has been done to its end. */
    public Optional<Job> findNewestDone(UUID scenario) {
        return jdbc.sql("""
                select * from job where scenario_id = ? and state = 'done' order by asked_at desc limit 1
                """).param(scenario).query(JobStore::job).optional();
    }

    /** The steps that are done, in their order, with the run that each gave. */
    public SequencedMap<String, Optional<UUID>> steps(UUID job) {
        SequencedMap<String, Optional<UUID>> steps = new LinkedHashMap<>();
        jdbc.sql("select name, run_id from job_step where job_id = ? order by ordinal")
                .param(job)
                .query(row -> {
                    steps.put(row.getString("name"), Optional.ofNullable(row.getObject("run_id", UUID.class)));
                });
        return steps;
    }

    /**
     * Calls a job off: at once when nobody works on it yet, else as soon as its runner notices.
     *
     * @return whether there was anything to call off
     */
    public boolean cancel(UUID id) {
        return jdbc.sql("""
                        update job set cancel_asked = true,
                            finished_at = case when state = 'queued' then clock_timestamp() end,
                            state = case when state = 'queued' then 'cancelled' else state end
                        where id = ? and state in ('queued', 'running')
                        """).param(id).update() == 1;
    }

    void saveStep(UUID job, int ordinal, String name, Optional<UUID> run) {
        jdbc.sql("insert into job_step (job_id, ordinal, name, run_id) values (:job, :ordinal, :name, :run)")
                .param("job", job)
                .param("ordinal", ordinal)
                .param("name", name)
                .param("run", run.orElse(null))
                .update();
    }

    /** A row of the table of jobs. */
    public static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                JobState.of(row.getString("state"), row.getBoolean("cancel_asked")),
                Optional.ofNullable(row.getObject("scenario_id", UUID.class)),
                row.getString("request"),
                new Job.Advance(
                        row.getInt("done"),
                        row.getInt("total"),
                        row.getDouble("share"),
                        Optional.ofNullable(row.getString("step"))),
                failure(row),
                new Job.Moments(
                        RowTimes.get(row, "asked_at"),
                        RowTimes.find(row, "started_at"),
                        RowTimes.find(row, "finished_at")),
                row.getString("asked_by"));
    }

    private static Optional<Job.Failure> failure(ResultSet row) throws SQLException {
        @Nullable String cause = row.getString("failure");
        String message = String.valueOf(row.getString("message"));
        return Optional.ofNullable(cause).map(word -> new Job.Failure(Job.Failure.Cause.of(word), message));
    }
}
