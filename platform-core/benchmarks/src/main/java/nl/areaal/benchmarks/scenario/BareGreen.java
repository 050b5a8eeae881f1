package nl.areaal.benchmarks.scenario;

import nl.areaal.core.scenario.Facts;

/** Public green shared among those who live near it: two box sums. */
final class BareGreen implements BareModel {
    private static final int HALF_CATCHMENT = 44;
    private static final float CELL_SQUARE_METRES = 100;
    private static final float LARGEST = 1_000;

    private final BareLoops loops;
    private final float[] residents;
    private final float[] green;
    private final float[] shared;

    BareGreen(BenchRegion region, BareLoops loops) {
        this.loops = loops;
        residents = region.cells(Facts.RESIDENTS);
        green = region.cells(Facts.PUBLIC_GREEN);
        shared = new float[residents.length];
    }

    @Override
    public void answer(float[] out) {
        loops.boxSum(residents, out, HALF_CATCHMENT);
        for (int i = 0; i < out.length; i++) {
            shared[i] = out[i] > 0 ? green[i] * CELL_SQUARE_METRES / out[i] : 0;
        }
        loops.boxSum(shared, out, HALF_CATCHMENT);
        for (int i = 0; i < out.length; i++) {
            out[i] = residents[i] > 0 ? Math.min(LARGEST, out[i]) : Float.NaN;
        }
    }
}
