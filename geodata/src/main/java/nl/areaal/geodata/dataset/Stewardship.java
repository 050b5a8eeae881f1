package nl.areaal.geodata.dataset;

/**
 * Who answers for a dataset, and on what terms it is held.
 *
 * @param publisher the organisation that makes it
 * @param steward who looks after it here
 * @param purpose what it is held for
 * @param legalGround why we may hold it
 * @param licence what others may do with it, e.g. {@code CC BY 4.0}
 */
public record Stewardship(String publisher, String steward, String purpose, String legalGround, String licence) {
    /** What stands where nobody has said anything yet. */
    public static final String NOT_STATED = "niet opgegeven";

    public Stewardship {
        require("publisher", publisher);
        require("steward", steward);
        require("purpose", purpose);
        require("legal ground", legalGround);
        require("licence", licence);
    }

    private static void require(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " is empty, expected a text such as '" + NOT_STATED + "'");
        }
    }
}
