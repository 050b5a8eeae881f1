package nl.areaal.benchmarks.scenario;

import nl.areaal.core.scenario.Facts;

/** The heat island: two box means and a formula. */
final class BareHeat implements BareModel {
    private static final int HALF_KILOMETRE = 50;

    private final BareLoops loops;
    private final float[] built;
    private final float[] tree;
    private final float[] shrub;
    private final float[] grass;
    private final float[] people;
    private final float[] scratch;
    private final float[] builtUp;

    BareHeat(BenchRegion region, BareLoops loops) {
        this.loops = loops;
        built = region.cells(Facts.BUILT);
        tree = region.cells(Facts.TREE);
        shrub = region.cells(Facts.SHRUB);
        grass = region.cells(Facts.GRASS);
        people = region.cells(Facts.PEOPLE_NEAR);
        scratch = new float[built.length];
        builtUp = new float[built.length];
    }

    @Override
    public void answer(float[] out) {
        for (int i = 0; i < scratch.length; i++) {
            scratch[i] = built[i] * Math.max(0, 1 - (tree[i] + shrub[i] + grass[i]));
        }
        loops.boxMean(scratch, builtUp, HALF_KILOMETRE);
        for (int i = 0; i < scratch.length; i++) {
            scratch[i] = 0.5f * tree[i] + 0.3f * shrub[i] + 0.2f * grass[i];
        }
        loops.boxMean(scratch, out, 1);
        float last = Float.NaN;
        float maximum = Float.NaN;
        for (int i = 0; i < out.length; i++) {
            if (people[i] != last) {
                last = people[i];
                maximum = (float) Math.max(0, -1.605 + 1.062 * Math.log10(last) - 0.356 * 3);
            }
            out[i] = maximum * builtUp[i] * (1 - out[i]);
        }
    }
}
