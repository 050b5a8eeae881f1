package nl.areaal.geodata.csv;

/** What a table holds that is no reading, and no fault either. */
public enum Note {
    EMPTY("empty cell: no reading"),
    SENTINEL("value that stands for 'no reading'"),
    SUBSTITUTED("value below what can be measured, replaced as the mapping says"),
    NOT_MAPPED("column that the mapping does not use"),
    NO_PLACE("station without a position: stored, but not on the map");

    private final String phrase;

    Note(String phrase) {
        this.phrase = phrase;
    }

    public String phrase() {
        return phrase;
    }
}
