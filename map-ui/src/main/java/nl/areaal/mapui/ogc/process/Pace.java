package nl.areaal.mapui.ogc.process;

/** What executing a process takes, which decides where it waits for its turn. */
enum Pace {
    /** Time, but no computing. */
    IDLE("process-idle"),
    /** So little that a caller may wait for it. */
    QUICK("process"),
    /** So much that it is only done as a job, in turn with the runs of all models. */
    SLOW("process-slow");

    private final String kind;

    Pace(String kind) {
        this.kind = kind;
    }

    /** The kind of its jobs. */
    String kind() {
        return kind;
    }
}
