package nl.areaal.core.scenario.pet;

/** What a place does to how warm it feels, told from its covers: assumptions of ours, for want of heights and shadows. */
final class PetPlace {
    /** Koopmans et al. 2020; that open water gives off vapour like plants do is an assumption. */
    static final double BOWEN_OF_PLANTS = 0.4;

    /** Koopmans et al. 2020. */
    static final double BOWEN_OF_STONE = 3;

    private static final float LEAST_SKY_VIEW = 0.1f;

    private PetPlace() {}

    /** The Bowen ratio of ground of which so much is plants or water. */
    static float bowen(float moist) {
        return (float) (BOWEN_OF_STONE + Math.min(1, moist) * (BOWEN_OF_PLANTS - BOWEN_OF_STONE));
    }

    /** The share of the sky that can be seen where buildings and crowns hide so much of it. */
    static float skyView(float hiddenByBuildings, float hiddenByCrowns) {
        return Math.max(LEAST_SKY_VIEW, 1 - hiddenByBuildings - hiddenByCrowns);
    }
}
