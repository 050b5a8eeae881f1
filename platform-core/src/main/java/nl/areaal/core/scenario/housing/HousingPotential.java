package nl.areaal.core.scenario.housing;

/**
 * How many dwellings fit on a piece of land: what hard rules leave of it, weighed by how well it suits (a weighted linear
 * combination after exclusions, Malczewski), times how densely homes are built.
 */
public final class HousingPotential {
    /** Ground with the ditch water this near is too wet to build on without raising it; an assumption. */
    static final float WET_METRES = 0.3f;

    /** With the ditch water this deep the ground is dry enough; an assumption. */
    static final float DRY_METRES = 1.0f;

    private HousingPotential() {}

    /**
     * The share of the land on which building is possible at all. Buildings and water lie beside each other; protection lies over
     * both, and nature is mostly protected, so only the larger of those two counts.
     */
    public static float available(float built, float water, float nature, float excluded) {
        return Math.max(0, 1 - built - water) * (1 - Math.max(nature, excluded));
    }

    /** How dry the ground is for building, 0 to 1. */
    public static float dryness(float waterDepthMetres) {
        return dryness(waterDepthMetres, WET_METRES, DRY_METRES);
    }

    /** The same where ground is too wet, and dry enough, with the ditch water at other depths. */
    static float dryness(float waterDepthMetres, float wetMetres, float dryMetres) {
        return Math.clamp((waterDepthMetres - wetMetres) / (dryMetres - wetMetres), 0f, 1f);
    }

    /** How well the ground carries homes, 0 to 1: half for not being peat, half for being dry. */
    public static float ground(float peat, float dryness) {
        return ((1 - peat) + dryness) / 2;
    }

    /** How well land suits, 0 to 1: the ground by its weight, the rest for having no trees or shrubs to fell. */
    public static float suitability(float ground, float bare, float groundWeight) {
        return groundWeight * ground + (1 - groundWeight) * bare;
    }
}
