package nl.areaal.geodata.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which executions somebody wants to see. An empty list lets all through.
 *
 * @param from asked for at this moment or later
 * @param until asked for at this moment or earlier
 * @param shortest that have been worked on for longer than this
 * @param longest that have been worked on for less than this
 */
public record ProcessJobFilter(
        List<String> processes,
        List<ProcessStatus> statuses,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Duration> shortest,
        Optional<Duration> longest) {
    public ProcessJobFilter {
        processes = List.copyOf(processes);
        statuses = List.copyOf(statuses);
    }

    /** Lets everything through. */
    public static ProcessJobFilter all() {
        return new ProcessJobFilter(
                List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
