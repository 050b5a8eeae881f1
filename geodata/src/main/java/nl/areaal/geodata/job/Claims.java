package nl.areaal.geodata.job;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may work on which job. A claim holds as long as its heartbeat is no older than the lease, by the clock of the database; a
 * runner whose claim was taken over can write no more.
 */
final class Claims {
    /** A job that stops its runner so often stops the next one as well. */
    private static final int MOST_CLAIMS = 5;

    private final JdbcClient jdbc;
    private final Duration lease;

    Claims(DataSource database, Duration lease) {
        this.jdbc = JdbcClient.create(database);
        this.lease = lease;
    }

    /** A job with the claim on it. */
    record Claimed(Job job, UUID claim) {}

    /** Claims the job that waits longest, be it new or left by a runner that lives no more. */
    Optional<Claimed> next(Collection<String> kinds) {
        giveUpHopeless();
        UUID claim = UUID.randomUUID();
        return jdbc.sql("""
                update job set state = 'running', claim = :claim, claims = claims + 1, heartbeat_at = clock_timestamp(),
                    started_at = coalesce(started_at, clock_timestamp())
                where id = (
                    select id from job
                    where kind = any(:kinds) and (state = 'queued' or (state = 'running'
                        and heartbeat_at < clock_timestamp() - :seconds * interval '1 second'))
                    order by asked_at limit 1 for update skip locked)
                returning *
                """)
                .param("claim", claim)
                .param("kinds", kinds.toArray(String[]::new))
                .param("seconds", seconds())
                .query(JobStore::job)
                .optional()
                .map(job -> new Claimed(job, claim));
    }

    /**
     * Shows that the runner lives.
     *
     * @return whether the job is still wanted; empty when the claim is lost
     */
    Optional<Boolean> beat(Claimed claimed, double share) {
        return jdbc.sql("""
                update job set heartbeat_at = clock_timestamp(), share = ?
                where id = ? and claim = ? and state = 'running' returning not cancel_asked
                """)
                .params(share, claimed.job().id(), claimed.claim())
                .query(Boolean.class)
                .optional();
    }

    /**
     * Notes how many steps there are and how many are done.
     *
     * @param next the step that is worked on from now on
     */
    void advance(Claimed claimed, int done, int total, Optional<String> next) {
        int updated = jdbc.sql("""
                update job set done = :done, total = :total, step = :step, share = 0, heartbeat_at = clock_timestamp()
                where id = :id and claim = :claim and state = 'running'
                """)
                .param("done", done)
                .param("total", total)
                .param("step", next.orElse(null))
                .param("id", claimed.job().id())
                .param("claim", claimed.claim())
                .update();
        if (updated == 0) {
            throw new ClaimLostException(claimed.job().id());
        }
    }

    /** Ends a job. */
    void finish(Claimed claimed, JobState state, Optional<Job.Failure> failure) {
        jdbc.sql("""
                update job set state = :state, failure = :failure, message = :message, finished_at = clock_timestamp(), share = 0
                where id = :id and claim = :claim and state = 'running'
                """)
                .param("state", state.word())
                .param("failure", failure.map(why -> why.cause().word()).orElse(null))
                .param("message", failure.map(Job.Failure::message).orElse(null))
                .param("id", claimed.job().id())
                .param("claim", claimed.claim())
                .update();
    }

    /** Leaves a job to the next runner at once, without waiting for the lease to end. */
    void release(Claimed claimed) {
        jdbc.sql("""
                update job set state = 'queued', claim = null, claims = claims - 1, heartbeat_at = null, share = 0
                where id = ? and claim = ? and state = 'running'
                """).params(claimed.job().id(), claimed.claim()).update();
    }

    private void giveUpHopeless() {
        jdbc.sql("""
                update job set state = 'failed', failure = 'stopped', finished_at = clock_timestamp(),
                    message = 'its runner stopped ' || claims || ' times while working on it'
                where state = 'running' and claims >= ?
                    and heartbeat_at < clock_timestamp() - ? * interval '1 second'
                """).params(MOST_CLAIMS, seconds()).update();
    }

    private double seconds() {
        return lease.toMillis() / 1000.0;
    }
}
