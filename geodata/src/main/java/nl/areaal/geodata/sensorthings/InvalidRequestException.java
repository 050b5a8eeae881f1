package nl.areaal.geodata.sensorthings;

/** A request that asks for or sends something that can't be: it says which part, what it holds and what was expected. */
public final class InvalidRequestException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_VALUE = 200;

    private final String field;
    private final String value;
    private final String expected;

    /**
     * Names the culprit.
     *
     * @param field an option with a position, e.g. {@code $filter at 12}, or a member of the JSON that was sent
     * @param value what it holds
     * @param expected what it should hold
     */
    public InvalidRequestException(String field, String value, String expected) {
        super(field + " is " + shortened(value) + ", expected " + expected, null, false, false);
        this.field = field;
        this.value = shortened(value);
        this.expected = expected;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String expected() {
        return expected;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
