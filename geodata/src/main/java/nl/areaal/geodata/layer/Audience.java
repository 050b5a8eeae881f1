package nl.areaal.geodata.layer;

import java.util.List;

/** Who is looking: it decides which datasets may be seen. */
public enum Audience {
    /** Anyone, without a login. */
    PUBLIC,
    /** People who are signed in. */
    SIGNED_IN;

    /** The words of the classifications that the audience may see. */
    public List<String> classifications() {
        return this == PUBLIC ? List.of("public") : List.of("public", "internal");
    }
}
