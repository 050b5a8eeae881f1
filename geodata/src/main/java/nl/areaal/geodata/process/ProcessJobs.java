package nl.areaal.geodata.process;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.geodata.artefact.Sha256;
import nl.areaal.geodata.job.JobStore;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps executions of processes. Whoever knows the id of one may see it; only to those who ask from the same network address it is
 * listed, and only for them it can be dismissed.
 */
public final class ProcessJobs {
    private static final String ASKED_BY = "public";
    private static final String SELECT = """
            select job.*, process, refusal, expires_at,
                coalesce(finished_at, heartbeat_at, started_at, asked_at) as updated_at
            from process_job join job on job.id = job_id
            """;
    private static final String STATUS = """
            case when state in ('queued', 'running') and cancel_asked or state = 'cancelled' then 'dismissed'
                when state = 'queued' then 'accepted' when state = 'running' then 'running'
                when state = 'done' and refusal is null then 'successful' else 'failed' end""";

    private final JdbcClient jdbc;
    private final JobStore jobs;
    private final TransactionTemplate transaction;

    public ProcessJobs(DataSource database) {
        jdbc = JdbcClient.create(database);
        jobs = new JobStore(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** What stands for a caller at an address: the same for as long as the store lives, and of no use without it. */
    public String asker(String address) {
        String secret = jdbc.sql("select secret from process_secret")
                .query(String.class)
                .single();
        return Sha256.of((secret + address).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Asks for an execution.
     *
     * @param kind which work does it
     * @param request as JSON
     * @return empty when there is no room for another
     */
    public Optional<ProcessJob> submit(String kind, String process, String request, String asker, ProcessRoom room) {
        return transaction.execute(status -> {
            inTurn();
            makeRoom(asker, room);
            if (!hasRoom(kind, asker, room)) {
                return Optional.empty();
            }
            UUID id = jobs.submit(kind, Optional.empty(), request, ASKED_BY).id();
            insert(id, process, asker, room);
            return find(id);
        });
    }

    /** Keeps what was executed at once, for as long as what is executed beside. */
    public Optional<ProcessJob> saveDone(
            String process, String asker, List<ProcessOutput> outputs, String request, ProcessRoom room) {
        return transaction.execute(status -> {
            inTurn();
            makeRoom(asker, room);
            if (count("true") >= room.kept()) {
                return Optional.empty();
            }
            UUID id = jdbc.sql("""
                    insert into job (id, kind, state, request, total, done, asked_by, started_at, finished_at)
                    values (gen_random_uuid(), 'process', 'done', ?::jsonb, 1, 1, ?, clock_timestamp(), clock_timestamp())
                    returning id
                    """).params(request, ASKED_BY).query(UUID.class).single();
            insert(id, process, asker, room);
            saveOutputs(id, outputs);
            return find(id);
        });
    }

    public Optional<ProcessJob> find(UUID id) {
        return jdbc.sql(SELECT + " where job_id = ? and expires_at > clock_timestamp()")
                .param(id)
                .query(ProcessJobs::job)
                .optional();
    }

    /** The executions that a caller asked for, the newest first. */
    public List<ProcessJob> list(String asker, ProcessJobFilter filter, int most, int skip) {
        return jdbc.sql(SELECT + """
                 where asker = :asker and expires_at > clock_timestamp()
                    and (cardinality(:processes::text[]) = 0 or process = any(:processes))
                    and (cardinality(:statuses::text[]) = 0 or %s = any(:statuses))
                    and (:from::timestamptz is null or asked_at >= :from::timestamptz)
                    and (:until::timestamptz is null or asked_at <= :until::timestamptz)
                    and (:shortest::float8 is null
                        or extract(epoch from coalesce(finished_at, clock_timestamp()) - started_at) > :shortest::float8)
                    and (:longest::float8 is null
                        or extract(epoch from coalesce(finished_at, clock_timestamp()) - started_at) < :longest::float8)
                 order by asked_at desc, job_id limit :most offset :skip
                """.formatted(STATUS))
                .param("asker", asker)
                .param("processes", filter.processes().toArray(String[]::new))
                .param(
                        "statuses",
                        filter.statuses().stream().map(ProcessStatus::word).toArray(String[]::new))
                .param("from", filter.from().map(ProcessJobs::utc).orElse(null))
                .param("until", filter.until().map(ProcessJobs::utc).orElse(null))
                .param("shortest", filter.shortest().map(ProcessJobs::seconds).orElse(null))
                .param("longest", filter.longest().map(ProcessJobs::seconds).orElse(null))
                .param("most", most)
                .param("skip", skip)
                .query(ProcessJobs::job)
                .list();
    }

    /** What came out, in the order of the process. */
    public List<ProcessOutput> outputs(UUID id) {
        return jdbc.sql("select name, media_type, content from process_output where job_id = ? order by ordinal")
                .param(id)
                .query((row, number) ->
                        new ProcessOutput(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .list();
    }

    /**
     * Calls off an execution that is not done, and throws away one that is, with its results.
     *
     * @return whether it was one that this caller asked for
     */
    public boolean dismiss(UUID id, String asker) {
        return transaction.execute(status -> {
            boolean own = jdbc.sql("select 1 from process_job where job_id = ? and asker = ? for update")
                    .params(id, asker)
                    .query(Integer.class)
                    .optional()
                    .isPresent();
            if (own && !jobs.cancel(id)) {
                jdbc.sql("delete from job where id = ? and state not in ('queued', 'running')")
                        .param(id)
                        .update();
            }
            return own;
        });
    }

    void saveOutputs(UUID id, List<ProcessOutput> outputs) {
        List<ProcessOutput> all = new ArrayList<>(outputs);
        for (int ordinal = 0; ordinal < all.size(); ordinal++) {
            ProcessOutput output = all.get(ordinal);
            jdbc.sql("insert into process_output (job_id, ordinal, name, media_type, content) values (?, ?, ?, ?, ?)")
                    .params(id, ordinal, output.name(), output.mediaType(), output.content())
                    .update();
        }
    }

    void saveRefusal(UUID id, String reason) {
        jdbc.sql("update process_job set refusal = ? where job_id = ?")
                .params(reason, id)
                .update();
    }

    /** Counting and adding must not come between those of another caller. */
    private void inTurn() {
        jdbc.sql("select 1 from process_secret for update").query(Integer.class).single();
    }

    private void insert(UUID id, String process, String asker, ProcessRoom room) {
        jdbc.sql("""
                insert into process_job (job_id, process, asker, expires_at)
                values (?, ?, ?, clock_timestamp() + ? * interval '1 second')
                """).params(id, process, asker, seconds(room.keep())).update();
    }

    private void makeRoom(String asker, ProcessRoom room) {
        jdbc.sql("""
                delete from job using process_job
                where job_id = id and (expires_at < clock_timestamp() or job_id in (
                    select own.job_id from process_job own join job of on of.id = own.job_id
                    where own.asker = ? and of.state not in ('queued', 'running')
                    order by of.asked_at desc offset ?))
                """).params(asker, room.keptEach() - 1).update();
    }

    private boolean hasRoom(String kind, String asker, ProcessRoom room) {
        return count("true") < room.kept()
                && count("kind = ? and state in ('queued', 'running')", kind) < room.waiting()
                && count("kind = ? and state in ('queued', 'running') and asker = ?", kind, asker) < room.waitingEach();
    }

    private int count(String condition, Object... values) {
        return jdbc.sql("select count(*) from process_job join job on id = job_id where " + condition)
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static ProcessJob job(ResultSet row, int number) throws SQLException {
        return new ProcessJob(
                JobStore.job(row, number),
                row.getString("process"),
                Optional.ofNullable(row.getString("refusal")),
                RowTimes.get(row, "updated_at"),
                RowTimes.get(row, "expires_at"));
    }
}
