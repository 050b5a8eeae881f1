package nl.areaal.core.scenario.pet;

/** What a place does to how warm it feels, told from its covers: assumptions of ours, for want of heights and shadows. */
final class PetPlace {
    /** Koopmans et al. 2020; that open water gives off vapour like plants do is an assumption. */
    static final double BOWEN_OF_PLANTS = 0.4;

    /** Koopmans et al. 2020. */
    static final double BOWEN_OF_STONE = 3;

    static final double SKY_LOST_UNDER_TREES = 0.5;

    private static final float LEAST_SKY_VIEW = 0.1f;

    private PetPlace() {}

    /** The Bowen ratio of ground of which so much is plants or water. */
    static float bowen(float moist) {
        return (float) (BOWEN_OF_STONE + Math.min(1, moist) * (BOWEN_OF_PLANTS - BOWEN_OF_STONE));
    }

    /**
     * The share of the sky that can be seen.
     *
     * @param lostAmongBuildings share of the sky that buildings hide where all is built up
     */
    static float skyView(float built, float tree, float lostAmongBuildings) {
        return Math.max(LEAST_SKY_VIEW, 1 - lostAmongBuildings * built - (float) SKY_LOST_UNDER_TREES * tree);
    }
}
