package nl.areaal.mapui.ogc.query;

/** A value that a parameter can't be; the message says what was expected. */
public final class UnexpectedValueException extends Exception {
    public UnexpectedValueException(String expected) {
        super(expected);
    }

    String expected() {
        return String.valueOf(getMessage());
    }
}
