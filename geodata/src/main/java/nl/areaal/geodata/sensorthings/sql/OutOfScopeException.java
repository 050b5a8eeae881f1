package nl.areaal.geodata.sensorthings.sql;

/** Somebody wants to write where they may only read. */
public final class OutOfScopeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OutOfScopeException(String message) {
        super(message, null, false, false);
    }
}
