package nl.areaal.benchmarks.scenario;

import nl.areaal.core.scenario.Facts;

/** Room for dwellings: what exclusions leave, weighed. */
final class BareHousing implements BareModel {
    private static final float DWELLINGS_PER_HECTARE = 40;
    private static final float GROUND_WEIGHT = 0.6f;
    private static final float WET_METRES = 0.3f;
    private static final float DRY_METRES = 1;

    private final float[] built;
    private final float[] water;
    private final float[] nature;
    private final float[] excluded;
    private final float[] peat;
    private final float[] depth;
    private final float[] tree;
    private final float[] shrub;

    BareHousing(BenchRegion region) {
        built = region.cells(Facts.BUILT);
        water = region.cells(Facts.WATER);
        nature = region.cells(Facts.HABITAT);
        excluded = region.cells(Facts.HOUSING_EXCLUDED);
        peat = region.cells(Facts.PEAT);
        depth = region.cells(Facts.SUMMER_DEPTH);
        tree = region.cells(Facts.TREE);
        shrub = region.cells(Facts.SHRUB);
    }

    @Override
    public void answer(float[] out) {
        for (int i = 0; i < out.length; i++) {
            float available = Math.max(0, 1 - built[i] - water[i]) * (1 - Math.max(nature[i], excluded[i]));
            float dry = Math.min(1, Math.max(0, (depth[i] - WET_METRES) / (DRY_METRES - WET_METRES)));
            float ground = (1 - peat[i] + dry) / 2;
            float bare = Math.max(0, 1 - tree[i] - shrub[i]);
            out[i] = DWELLINGS_PER_HECTARE * available * (GROUND_WEIGHT * ground + (1 - GROUND_WEIGHT) * bare);
        }
    }
}
