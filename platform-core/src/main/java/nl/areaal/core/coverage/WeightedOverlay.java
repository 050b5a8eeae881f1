package nl.areaal.core.coverage;

import java.util.Arrays;

/** The sum of layers, each times its weight; NaN where one of them has no data. */
public final class WeightedOverlay {
    private final float[] weights;

    public WeightedOverlay(float... weights) {
        this.weights = weights.clone();
    }

    /**
     * Adds up a row.
     *
     * @param layers one array per weight
     */
    public void row(float[][] layers, int count, float[] into) {
        Arrays.fill(into, 0, count, 0);
        for (int layer = 0; layer < weights.length; layer++) {
            add(layers[layer], weights[layer], count, into);
        }
    }

    private static void add(float[] values, float weight, int count, float[] into) {
        for (int i = 0; i < count; i++) {
            into[i] += weight * values[i];
        }
    }
}
