package nl.areaal.geodata.partner;

import java.util.regex.Pattern;

/**
 * An organisation that delivers data from outside.
 *
 * @param name what it is called in commands and logins
 * @param contact whom to call when its data look wrong; empty when nobody said
 */
public record Partner(String name, String contact) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    public Partner {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "partner is '" + name
                            + "', expected a lower case letter or digit and then at most 62 of those, dots, underscores or hyphens");
        }
    }

    /** Whether a partner can be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }
}
