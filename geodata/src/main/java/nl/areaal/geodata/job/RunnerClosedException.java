package nl.areaal.geodata.job;

/** The runner is to end, and leaves the job at hand to another. */
final class RunnerClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RunnerClosedException() {
        super("the runner is being closed");
    }
}
