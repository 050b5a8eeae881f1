package nl.areaal.geodata.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What must be known of a dataset before it is shown to everybody. */
public enum PublishCheck {
    PUBLISHER,
    STEWARD,
    PURPOSE,
    LEGAL_GROUND,
    LICENCE,
    CONTACT;

    /** Those that a dataset does not pass. */
    public static List<PublishCheck> failing(Dataset dataset, Optional<String> contact) {
        return Arrays.stream(values())
                .filter(check -> !check.passes(dataset.stewardship(), contact))
                .toList();
    }

    private boolean passes(Stewardship said, Optional<String> contact) {
        return switch (this) {
            case PUBLISHER -> isStated(said.publisher());
            case STEWARD -> isStated(said.steward());
            case PURPOSE -> isStated(said.purpose());
            case LEGAL_GROUND -> isStated(said.legalGround());
            case LICENCE -> isStated(said.licence());
            case CONTACT -> contact.isPresent();
        };
    }

    private static boolean isStated(String text) {
        return !text.equals(Stewardship.NOT_STATED);
    }
}
