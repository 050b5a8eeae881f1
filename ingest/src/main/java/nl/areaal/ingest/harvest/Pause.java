package nl.areaal.ingest.harvest;

import java.time.Duration;

/** Waits before asking once more. */
@FunctionalInterface
public interface Pause {
    Pause SLEEPING = duration -> Thread.sleep(duration);

    void of(Duration duration) throws InterruptedException;
}
