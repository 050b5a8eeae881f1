package nl.areaal.geodata.process;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.areaal.core.scenario.Progress;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobWork;

/** Executes processes as jobs of one step, whose results are kept in the transaction that marks it as done. */
public final class ProcessWork implements JobWork {
    private static final String STEP = "execute";

    private final ProcessJobs jobs;
    private final Execution execution;

    /** What does it. */
    @FunctionalInterface
    public interface Execution {
        /**
         * Executes a request.
         *
         * @param request as it was submitted
         * @throws RefusedException when there is no result, for a reason that whoever asked may know
         */
        List<ProcessOutput> run(String request, Progress progress);
    }

    public ProcessWork(DataSource database, Execution execution) {
        this.jobs = new ProcessJobs(database);
        this.execution = execution;
    }

    @Override
    public Session open(Job job, SequencedMap<String, Optional<UUID>> done) {
        return new Session() {
            @Override
            public List<String> steps() {
                return List.of(STEP);
            }

            @Override
            public Supplier<Optional<UUID>> step(String name, Progress progress) {
                return outcome(job, progress);
            }
        };
    }

    private Supplier<Optional<UUID>> outcome(Job job, Progress progress) {
        try {
            List<ProcessOutput> outputs = execution.run(job.request(), progress);
            return () -> {
                jobs.saveOutputs(job.id(), outputs);
                return Optional.empty();
            };
        } catch (RefusedException e) {
            return () -> {
                jobs.saveRefusal(job.id(), e.reason());
                return Optional.empty();
            };
        }
    }
}
