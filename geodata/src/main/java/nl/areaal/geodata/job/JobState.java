package nl.areaal.geodata.job;

import java.util.Locale;

/** How far a job has come. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** Called off, which its runner has not noticed yet. */
    STOPPING,
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

    /** Whether it waits or is worked on, and is still wanted. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }

    static JobState of(String word, boolean calledOff) {
        JobState state = valueOf(word.toUpperCase(Locale.ROOT));
        return calledOff && !state.isFinal() ? STOPPING : state;
    }
}
