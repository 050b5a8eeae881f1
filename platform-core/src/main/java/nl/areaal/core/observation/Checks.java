package nl.areaal.core.observation;

/** What the records of this package demand of their texts. */
final class Checks {
    private Checks() {}

    static void notBlank(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " is blank, expected some text");
        }
    }
}
