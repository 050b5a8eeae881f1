package nl.areaal.core.scenario.baseline;

/** What is added up over the land of a cell, use by use. */
enum LandQuantity {
    MAPPED,
    BUILT,
    TREE,
    SHRUB,
    GRASS,
    WATER,
    LIVED_ON,
    JOBS_PER_HECTARE,
    PUBLIC_GREEN,
    HABITAT,
    NOT_FOR_HOUSING;

    /** How much of it a cell holds that is all of one use. */
    float of(LandUse use) {
        return (float)
                switch (this) {
                    case MAPPED -> 1;
                    case BUILT -> use.cover().built();
                    case TREE -> use.cover().tree();
                    case SHRUB -> use.cover().shrub();
                    case GRASS -> use.cover().grass();
                    case WATER -> use.cover().water();
                    case JOBS_PER_HECTARE -> use.jobsPerHectare();
                    case LIVED_ON -> role(use, LandRole.LIVED_ON);
                    case PUBLIC_GREEN -> role(use, LandRole.PUBLIC_GREEN);
                    case HABITAT -> role(use, LandRole.HABITAT);
                    case NOT_FOR_HOUSING -> role(use, LandRole.NOT_FOR_HOUSING);
                };
    }

    /** Whether models read it; the others only help to make facts. */
    boolean isFact() {
        return this != MAPPED && this != LIVED_ON;
    }

    private static double role(LandUse use, LandRole role) {
        return use.is(role) ? 1 : 0;
    }
}
