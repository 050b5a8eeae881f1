package nl.areaal.geodata.job;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.areaal.core.scenario.Progress;

/** Knows how to do the jobs of one kind. Used by one thread at a time. */
@FunctionalInterface
public interface JobWork {
    /**
     * Begins a job, or goes on with one that an earlier runner left.
     *
     * @param done the steps that are done, in their order, with the run that each gave
     */
    Session open(Job job, SequencedMap<String, Optional<UUID>> done);

    /** One runner's work on a job. */
    interface Session extends AutoCloseable {
        /** All steps in the order in which they must be done, those that are done included; the same in every session. */
        List<String> steps();

        /**
         * Does a step.
         *
         * @return what keeps the outcome, called in the transaction that marks the step as done; it gives the run, if any
         * @throws java.util.concurrent.CancellationException when the progress says so
         */
        Supplier<Optional<UUID>> step(String name, Progress progress);

        @Override
        default void close() {}
    }
}
