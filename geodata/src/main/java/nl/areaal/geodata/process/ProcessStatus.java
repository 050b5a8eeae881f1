package nl.areaal.geodata.process;

import java.util.Locale;

/** How far an execution has come, in the words of OGC API - Processes. */
public enum ProcessStatus {
    ACCEPTED,
    RUNNING,
    SUCCESSFUL,
    FAILED,
    DISMISSED;

    /** The word in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
