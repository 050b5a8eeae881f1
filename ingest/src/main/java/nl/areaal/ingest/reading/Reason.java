package nl.areaal.ingest.reading;

import java.util.Locale;

/** Why a message is no reading. The codes are stable: partners act on them. See docs/reading-message.md. */
public enum Reason {
    TOO_LARGE,
    NOT_JSON,
    MISSING_FIELD,
    WRONG_TYPE,
    UNKNOWN_DATASTREAM,
    WRONG_UNIT,
    BAD_TIME,
    NO_TIME_ZONE,
    TIME_IN_FUTURE,
    TIME_OUT_OF_RANGE,
    NOT_FINITE,
    FEED_PAUSED;

    /** As written in problem reports, e.g. unknown-datastream. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
