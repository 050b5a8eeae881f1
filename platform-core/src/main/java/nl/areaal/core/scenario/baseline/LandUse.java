package nl.areaal.core.scenario.baseline;

import static nl.areaal.core.scenario.baseline.LandRole.HABITAT;
import static nl.areaal.core.scenario.baseline.LandRole.LIVED_ON;
import static nl.areaal.core.scenario.baseline.LandRole.NOT_FOR_HOUSING;
import static nl.areaal.core.scenario.baseline.LandRole.PUBLIC_GREEN;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What land is used for, with what we take it to hold: covers, jobs, and the roles it plays.
 *
 * <p>All of it is an assumption of ours. Trees that stand on their own, and buildings, come on top from their own layers, so the
 * built-up uses have no tree cover of their own here. The second half are finer uses, as large-scale maps draw them.
 */
@SuppressWarnings("ImmutableEnumChecker") // a record of numbers and an unmodifiable set
public enum LandUse {
    RESIDENTIAL(Cover.builtUp(0.10, 0.20), 20, LIVED_ON),
    BUSINESS(Cover.builtUp(0.05, 0.10), 120),
    GREENHOUSE(Cover.builtUp(0, 0.02), 10),
    ARABLE(Cover.green(0, 0.02, 0.60), 0),
    GRASSLAND(Cover.green(0.02, 0.03, 0.92), 0),
    FOREST(Cover.green(0.85, 0.10, 0.05), 0, PUBLIC_GREEN, HABITAT, NOT_FOR_HOUSING),
    HEATH(Cover.green(0.05, 0.55, 0.35), 0, PUBLIC_GREEN, HABITAT, NOT_FOR_HOUSING),
    PARK(Cover.green(0.20, 0.20, 0.50), 0, PUBLIC_GREEN, NOT_FOR_HOUSING),
    WATER(new Cover(0, 0, 0, 0, 1), 0, NOT_FOR_HOUSING),
    INFRASTRUCTURE(Cover.builtUp(0.05, 0.15), 0, NOT_FOR_HOUSING),

    BUILDING(Cover.of(1), 0, LIVED_ON),
    YARD(Cover.builtUp(0.15, 0.30), 0),
    PAVED(Cover.of(1), 0),
    HALF_PAVED(Cover.builtUp(0, 0.10), 0),
    BARE(Cover.of(0), 0),
    ROAD(Cover.of(1), 0, NOT_FOR_HOUSING),
    VERGE(Cover.green(0, 0.05, 0.90), 0, NOT_FOR_HOUSING),
    LAWN(Cover.green(0, 0, 0.95), 0, PUBLIC_GREEN),
    PLANTING(Cover.green(0.10, 0.40, 0.45), 0, PUBLIC_GREEN),
    THICKET(Cover.green(0.10, 0.80, 0.10), 0, PUBLIC_GREEN),
    ORCHARD(Cover.green(0.40, 0.05, 0.50), 0),
    DUNE(Cover.green(0, 0.30, 0.40), 0, PUBLIC_GREEN, HABITAT, NOT_FOR_HOUSING),
    MARSH(new Cover(0, 0, 0.10, 0.70, 0.20), 0, HABITAT, NOT_FOR_HOUSING);

    /** Rises when the table changes, so that facts made with an older one are made anew. */
    public static final String TABLE_VERSION = "2";

    private final Cover cover;
    private final double jobsPerHectare;
    private final Set<LandRole> roles;

    LandUse(Cover cover, double jobsPerHectare, LandRole... roles) {
        this.cover = cover;
        this.jobsPerHectare = jobsPerHectare;
        this.roles = Set.of(roles);
    }

    Cover cover() {
        return cover;
    }

    double jobsPerHectare() {
        return jobsPerHectare;
    }

    boolean is(LandRole role) {
        return roles.contains(role);
    }

    /** The use by its name in a layer, e.g. {@code residential}; empty when we don't know it. */
    public static Optional<LandUse> find(String name) {
        for (LandUse use : values()) {
            if (use.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(use);
            }
        }
        return Optional.empty();
    }
}
