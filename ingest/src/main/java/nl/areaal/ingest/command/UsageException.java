package nl.areaal.ingest.command;

/** Arguments that a command can't be run with; the message names the argument, its value and what was expected. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UsageException(String message) {
        super(message);
    }
}
