package nl.areaal.ingest.operation;

import java.time.Duration;

/** Something that is done time and again while the service runs. */
interface Round {
    /** What it is, for the log. */
    String name();

    /** How long to wait after it is done. */
    Duration every();

    /**
     * Does it once.
     *
     * @throws Exception when it could not be done this time
     */
    void run() throws Exception;
}
