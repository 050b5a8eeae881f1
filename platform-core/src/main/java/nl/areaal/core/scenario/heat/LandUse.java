package nl.areaal.core.scenario.heat;

import java.util.Locale;
import java.util.Optional;

/**
 * What land is used for, with the covers that the heat model takes it to have.
 *
 * <p>The shares are assumptions of ours. Trees that stand on their own, and buildings, come on top from their own layers, so the
 * built-up classes have no tree cover of their own here.
 */
public enum LandUse {
    RESIDENTIAL(1, 0, 0.10, 0.20),
    BUSINESS(1, 0, 0.05, 0.10),
    GREENHOUSE(1, 0, 0, 0.02),
    ARABLE(0, 0, 0.02, 0.60),
    GRASSLAND(0, 0.02, 0.03, 0.92),
    FOREST(0, 0.85, 0.10, 0.05),
    HEATH(0, 0.05, 0.55, 0.35),
    PARK(0, 0.20, 0.20, 0.50),
    WATER(0, 0, 0, 0),
    INFRASTRUCTURE(1, 0, 0.05, 0.15);

    /** Rises when the table changes, so that coverages made with an older one are made anew. */
    public static final String TABLE_VERSION = "1";

    final float built;
    final float tree;
    final float shrub;
    final float grass;

    LandUse(double built, double tree, double shrub, double grass) {
        this.built = (float) built;
        this.tree = (float) tree;
        this.shrub = (float) shrub;
        this.grass = (float) grass;
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
