package nl.areaal.geodata.process;

/** A process has no result for what it was asked; the message tells whoever asked why. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RefusedException(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
