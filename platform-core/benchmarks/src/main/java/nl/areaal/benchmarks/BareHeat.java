package nl.areaal.benchmarks;

/**
 * The ceiling: the heat model's arithmetic as bare loops over whole arrays, with nothing but the central answer and labels for the
 * areas. No windows, no bands of parameters, no exact shares along boundaries, no promise about the last bit.
 */
final class BareHeat {
    private final int columns;
    private final int rows;
    private final float[][] layers;
    private final short[] labels;
    private final float[] sealed;
    private final float[] builtUp;
    private final float[] cooling;

    BareHeat(int columns, int rows, float[][] layers, short[] labels) {
        this.columns = columns;
        this.rows = rows;
        this.layers = layers;
        this.labels = labels;
        sealed = new float[columns * rows];
        builtUp = new float[columns * rows];
        cooling = new float[columns * rows];
    }

    /** The means of so many areas. */
    double[] means(int areas) {
        seal();
        boxMean(sealed, builtUp, 50);
        cool();
        boxMean(sealed, cooling, 1);
        answer();
        return zonalMeans(areas);
    }

    private void seal() {
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] = layers[0][i] * Math.max(0, 1 - (layers[1][i] + layers[2][i] + layers[3][i]));
        }
    }

    private void cool() {
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] = 0.5f * layers[1][i] + 0.3f * layers[2][i] + 0.2f * layers[3][i];
        }
    }

    private void answer() {
        float last = Float.NaN;
        float maximum = Float.NaN;
        for (int i = 0; i < sealed.length; i++) {
            float people = layers[4][i];
            if (people != last) {
                last = people;
                maximum = (float) Math.max(0, -1.605 + 1.062 * Math.log10(people) - 0.356 * 3);
            }
            sealed[i] = maximum * builtUp[i] * (1 - cooling[i]);
        }
    }

    private double[] zonalMeans(int areas) {
        double[] sums = new double[areas];
        int[] counts = new int[areas];
        for (int i = 0; i < sealed.length; i++) {
            if (!Float.isNaN(sealed[i])) {
                sums[labels[i]] += sealed[i];
                counts[labels[i]]++;
            }
        }
        for (int area = 0; area < areas; area++) {
            sums[area] /= counts[area];
        }
        return sums;
    }

    private void boxMean(float[] in, float[] out, int half) {
        double[] sums = new double[columns];
        int[] counts = new int[columns];
        for (int row = -half; row < rows; row++) {
            if (row + half < rows) {
                enter(in, (row + half) * columns, sums, counts);
            }
            if (row > half) {
                leave(in, (row - half - 1) * columns, sums, counts);
            }
            if (row >= 0) {
                along(sums, counts, out, row * columns, half);
            }
        }
    }

    private void enter(float[] in, int from, double[] sums, int[] counts) {
        for (int i = 0; i < columns; i++) {
            float value = in[from + i];
            boolean known = !Float.isNaN(value);
            sums[i] += known ? value : 0;
            counts[i] += known ? 1 : 0;
        }
    }

    private void leave(float[] in, int from, double[] sums, int[] counts) {
        for (int i = 0; i < columns; i++) {
            float value = in[from + i];
            boolean known = !Float.isNaN(value);
            sums[i] -= known ? value : 0;
            counts[i] -= known ? 1 : 0;
        }
    }

    private void along(double[] sums, int[] counts, float[] out, int from, int half) {
        double sum = 0;
        int count = 0;
        for (int i = -half; i < columns; i++) {
            if (i + half < columns) {
                sum += sums[i + half];
                count += counts[i + half];
            }
            if (i > half) {
                sum -= sums[i - half - 1];
                count -= counts[i - half - 1];
            }
            if (i >= 0) {
                out[from + i] = (float) (sum / count);
            }
        }
    }
}
