package nl.areaal.benchmarks.scenario;

import nl.areaal.core.scenario.Facts;

/** CO2 from drained peat: a table by depth. */
final class BarePeat implements BareModel {
    private static final double[] TONNES = {4.50, 7.82, 11.85, 16.34, 19.81, 22.25};
    private static final float LEAST_SHARE = 0.001f;
    private static final float SHALLOWEST = 0.2f;
    private static final float DEEPEST = 1.2f;
    private static final int STEPS = 5;

    private final float[] peat;
    private final float[] depth;

    BarePeat(BenchRegion region) {
        peat = region.cells(Facts.PEAT);
        depth = region.cells(Facts.SUMMER_DEPTH);
    }

    @Override
    public void answer(float[] out) {
        for (int i = 0; i < out.length; i++) {
            boolean answers = peat[i] >= LEAST_SHARE && depth[i] >= SHALLOWEST && depth[i] <= DEEPEST;
            out[i] = answers ? (float) (peat[i] * tonnes((depth[i] - SHALLOWEST) * STEPS)) : Float.NaN;
        }
    }

    private static double tonnes(double place) {
        int step = Math.min((int) place, TONNES.length - 2);
        return TONNES[step] + (place - step) * (TONNES[step + 1] - TONNES[step]);
    }
}
