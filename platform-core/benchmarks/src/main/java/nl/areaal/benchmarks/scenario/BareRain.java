package nl.areaal.benchmarks.scenario;

import nl.areaal.core.scenario.Facts;

/** Runoff by curve number, after a storm of 70 mm. */
final class BareRain implements BareModel {
    private static final float RAIN = 70;
    private static final float[] TREES = {Float.NaN, 30, 55, 70, 77};
    private static final float[] SHRUBS = {Float.NaN, 30, 48, 65, 73};
    private static final float[] GRASSES = {Float.NaN, 39, 61, 74, 80};
    private static final float[] BARE = {Float.NaN, 77, 86, 91, 94};

    private final float[] built;
    private final float[] tree;
    private final float[] shrub;
    private final float[] grass;
    private final float[] water;
    private final float[] soil;
    private final float[] storage;

    BareRain(BenchRegion region) {
        built = region.cells(Facts.BUILT);
        tree = region.cells(Facts.TREE);
        shrub = region.cells(Facts.SHRUB);
        grass = region.cells(Facts.GRASS);
        water = region.cells(Facts.WATER);
        soil = region.cells(Facts.SOIL_GROUP);
        storage = region.cells(Facts.STORAGE);
    }

    @Override
    public void answer(float[] out) {
        for (int i = 0; i < out.length; i++) {
            float green = tree[i] + shrub[i] + grass[i];
            float open = Math.max(0, 1 - green - water[i]);
            float sealed = Math.min(built[i] * Math.max(0, 1 - green), open);
            float bare = open - sealed;
            int on = (int) soil[i];
            float weighed = TREES[on] * tree[i]
                    + SHRUBS[on] * shrub[i]
                    + GRASSES[on] * grass[i]
                    + BARE[on] * bare
                    + 98 * sealed
                    + 100 * water[i];
            float retention = 25_400 * (green + open + water[i]) / weighed - 254;
            float excess = Math.max(0, RAIN - 0.2f * retention);
            out[i] = Math.max(0, excess * excess / (RAIN + 0.8f * retention) - storage[i]);
        }
    }
}
