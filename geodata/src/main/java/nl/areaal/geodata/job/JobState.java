package nl.areaal.geodata.job;

import java.util.Locale;

/** How far a job has come. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    /** The word in rows and JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will come of it. */
    public boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    static JobState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
