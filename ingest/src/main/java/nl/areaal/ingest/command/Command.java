package nl.areaal.ingest.command;

/**
 * One thing that the launcher can ask for by name.
 *
 * <p>Speaks plainly: progress and results on standard output, what went wrong on standard error.
 */
public interface Command {
    /** The word on the command line. */
    String name();

    /** What may follow the name, e.g. {@code [--last N]}; empty when nothing may. */
    String usage();

    /** One line for the help text. */
    String summary();

    /**
     * Does it.
     *
     * @throws UsageException when the arguments make no sense
     * @throws Exception when it failed; the message is shown to the user
     */
    void run(Arguments arguments) throws Exception;
}
