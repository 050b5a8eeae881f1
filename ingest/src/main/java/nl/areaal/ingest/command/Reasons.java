package nl.areaal.ingest.command;

/** Says in one line why something failed. */
final class Reasons {
    private Reasons() {}

    /** The message of a failure with those of its causes that say something new. */
    static String of(Throwable failure) {
        StringBuilder said = new StringBuilder(own(failure));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String next = own(cause);
            if (said.indexOf(next) < 0) {
                said.append(": ").append(next);
            }
        }
        return said.toString();
    }

    private static String own(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
