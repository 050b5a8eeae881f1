package nl.areaal.mapui.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.areaal.core.scenario.Progress;
import nl.areaal.geodata.process.ProcessJob;
import nl.areaal.geodata.process.ProcessJobs;
import nl.areaal.geodata.process.ProcessOutput;
import nl.areaal.geodata.process.ProcessRoom;
import nl.areaal.geodata.process.ProcessStatus;
import nl.areaal.geodata.process.RefusedException;
import nl.areaal.mapui.ogc.Places;
import nl.areaal.mapui.security.CallerAddress;
import nl.areaal.mapui.security.Turnstile;
import org.springframework.http.HttpStatus;

/** Has processes executed for strangers: at once, or as a job. */
final class Executions {
    private static final ProcessRoom QUICK_ROOM = new ProcessRoom(100, 30, 100, 5_000, Duration.ofHours(24));
    private static final ProcessRoom SLOW_ROOM = new ProcessRoom(4, 2, 100, 5_000, Duration.ofHours(24));
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final int FULL_RETRY_SECONDS = 30;
    private static final long LOOK_MILLIS = 100;

    private final ProcessJobs jobs;
    private final Turnstile turnstile;
    private final Places computing;
    private final Places waiting;

    /**
     * Sets up.
     *
     * @param computing for those who have something computed while they wait
     * @param waiting for those who only wait
     */
    Executions(ProcessJobs jobs, Turnstile turnstile, Places computing, Places waiting) {
        this.jobs = jobs;
        this.turnstile = turnstile;
        this.computing = computing;
        this.waiting = waiting;
    }

    /** What stands for whoever sent a request. */
    String asker(HttpServletRequest request) {
        return jobs.asker(CallerAddress.network(request.getRemoteAddr()));
    }

    /**
     * Takes a turn of a caller.
     *
     * @throws ProcessProblem when none is left
     */
    void admit(String asker) {
        Duration wait = turnstile.take(asker, 1);
        if (wait.isPositive()) {
            long seconds = Math.max(1, (long) Math.ceil(wait.toMillis() / MILLIS_PER_SECOND));
            throw ProcessProblem.later(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "More was asked for from your address than everybody gets; ask again after " + seconds + " s.",
                    (int) seconds);
        }
    }

    /** Executes while the caller waits. */
    List<ProcessOutput> now(OfferedProcess process, ExecuteRequest request) {
        try {
            Places places = process.card().pace() == Pace.IDLE ? waiting : computing;
            return places.inside(() -> process.execute(request.inputs(), Progress.UNHEARD), Executions::crowded);
        } catch (RefusedException e) {
            throw ProcessProblem.noResult(e.reason());
        }
    }

    static ProcessProblem crowded(Duration patience) {
        return ProcessProblem.later(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Everybody's turn is taken; ask again, or ask with the header Prefer: respond-async.",
                (int) Math.max(1, patience.toSeconds()));
    }

    /** Keeps what was executed while the caller waited, so that it has an address. */
    ProcessJob keep(ExecuteRequest request, List<ProcessOutput> outputs, String asker) {
        return jobs.saveDone(request.process(), asker, outputs, request.json(), QUICK_ROOM)
                .orElseThrow(Executions::full);
    }

    /** Has it executed as a job. */
    ProcessJob later(OfferedProcess process, ExecuteRequest request, String asker) {
        Pace pace = process.card().pace();
        ProcessRoom room = pace == Pace.SLOW ? SLOW_ROOM : QUICK_ROOM;
        return jobs.submit(pace.kind(), request.process(), request.json(), asker, room)
                .orElseThrow(Executions::full);
    }

    /** The job once nothing more comes of it, or as it stands when that takes too long or too many wait: nobody loses a job. */
    ProcessJob await(ProcessJob job, int seconds) {
        return waiting.insideIfFree(() -> {
                    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
                    ProcessJob now = job;
                    while (isUnderWay(now) && System.nanoTime() < end) {
                        try {
                            Thread.sleep(LOOK_MILLIS);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            return now;
                        }
                        now = jobs.find(job.job().id()).orElse(now);
                    }
                    return now;
                })
                .orElse(job);
    }

    /**
     * The job of that id.
     *
     * @throws ProcessProblem when there is none
     */
    ProcessJob get(String id) {
        return uuid(id).flatMap(jobs::find).orElseThrow(() -> ProcessProblem.noSuchJob(id));
    }

    static boolean isUnderWay(ProcessJob job) {
        return job.status() == ProcessStatus.ACCEPTED || job.status() == ProcessStatus.RUNNING;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ProcessProblem full() {
        return ProcessProblem.later(
                HttpStatus.TOO_MANY_REQUESTS,
                "So many jobs wait, of yours or of all, that there is no room for another.",
                FULL_RETRY_SECONDS);
    }
}
