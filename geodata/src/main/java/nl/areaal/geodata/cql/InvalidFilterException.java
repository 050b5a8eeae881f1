package nl.areaal.geodata.cql;

/** A filter that can't be read or can't be asked of a collection: it says where, what stands there and what was expected. */
public final class InvalidFilterException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_FOUND = 100;

    private final String place;
    private final String found;
    private final String expected;

    /**
     * Names the culprit.
     *
     * @param place e.g. {@code character 12} of a text or {@code /args/0} of JSON; empty when there is no one place
     */
    public InvalidFilterException(String place, String found, String expected) {
        super("filter has " + shortened(found) + (place.isEmpty() ? "" : " at " + place) + ", expected " + expected);
        this.place = place;
        this.found = shortened(found);
        this.expected = expected;
    }

    public String place() {
        return place;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }

    private static String shortened(String found) {
        return found.length() <= LONGEST_FOUND ? found : found.substring(0, LONGEST_FOUND) + "…";
    }
}
