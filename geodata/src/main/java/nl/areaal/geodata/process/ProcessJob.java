package nl.areaal.geodata.process;

import java.time.Instant;
import java.util.Optional;
import nl.areaal.geodata.job.Job;

/**
 * An execution of a process, as it now stands.
 *
 * @param process the id of the process
 * @param refusal why it gave no result, in words for whoever asked; empty too when the work broke down
 * @param updatedAt when it last showed life
 */
public record ProcessJob(Job job, String process, Optional<String> refusal, Instant updatedAt, Instant expiresAt) {
    /** What the standard calls its state. */
    public ProcessStatus status() {
        return switch (job.state()) {
            case QUEUED -> ProcessStatus.ACCEPTED;
            case RUNNING -> ProcessStatus.RUNNING;
            case DONE -> refusal.isPresent() ? ProcessStatus.FAILED : ProcessStatus.SUCCESSFUL;
            case FAILED -> ProcessStatus.FAILED;
            case STOPPING, CANCELLED -> ProcessStatus.DISMISSED;
        };
    }
}
