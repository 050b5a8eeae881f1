package nl.areaal.geodata.supply;

import java.util.Optional;

/**
 * What an ingester tells of itself.
 *
 * @param waiting messages of its partitions that nobody has read yet
 */
public record IntakeState(State state, Optional<String> trouble, long waiting) {
    /** What it is doing. */
    public enum State {
        STARTING,
        READING,
        WAITING,
        STOPPED
    }
}
