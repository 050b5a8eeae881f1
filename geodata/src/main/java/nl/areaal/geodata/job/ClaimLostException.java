package nl.areaal.geodata.job;

import java.util.UUID;

/** The runner showed no life for so long that its job was given to another. */
final class ClaimLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClaimLostException(UUID job) {
        super("job " + job + " is no longer this runner's");
    }
}
