package nl.areaal.geodata.csv;

/** What the parts of a mapping demand: each refusal names the member, what it holds and what was expected. */
final class Require {
    private Require() {}

    static void that(boolean holds, String field, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(field + " is '" + value + "', expected " + expected);
        }
    }

    static void text(String field, String value) {
        that(!value.isBlank(), field, value, "some text");
    }
}
