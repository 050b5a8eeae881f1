package nl.areaal.geodata.csv;

import java.util.Locale;

/** Why a row or cell of a table gives no reading. The codes are stable: partners act on them. See docs/feeds.md. */
public enum Cause {
    LINE_TOO_LONG("The line is too long."),
    BAD_QUOTES("The quotes of the line don't match."),
    WRONG_NUMBER_OF_CELLS("The row has another number of cells than the line with the names."),
    BAD_TIME("The time can't be read."),
    TIME_DOES_NOT_EXIST("The clock was put forward over this time: it does not exist."),
    AMBIGUOUS_TIME("The clock was put back: this time was there twice."),
    TIME_OUT_OF_RANGE("The time lies before 1900."),
    TIME_IN_FUTURE("The time lies in the future."),
    NO_STATION("The row does not say which station it is of."),
    UNKNOWN_PROPERTY("The row is of a quantity that the mapping does not know."),
    WRONG_UNIT("The unit is not the one of the mapping."),
    BAD_NUMBER("The value is no number."),
    NOT_FINITE("The value is too large for a number."),
    BAD_PLACE("The position can't be used.");

    private final String sentence;

    Cause(String sentence) {
        this.sentence = sentence;
    }

    /** As written in reports, e.g. bad-time. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String sentence() {
        return sentence;
    }
}
