package nl.areaal.benchmarks.scenario;

/**
 * What bare kernels share: plain loops over whole arrays and labels for the areas. No windows, no bands of parameters, no exact shares
 * along boundaries, no promise about the last bit.
 */
final class BareLoops {
    private final int columns;
    private final int rows;
    private final short[] labels;

    BareLoops(int columns, int rows, short[] labels) {
        this.columns = columns;
        this.rows = rows;
        this.labels = labels;
    }

    /** The means of so many areas. */
    double[] means(float[] cells, int areas) {
        double[] sums = new double[areas];
        int[] counts = new int[areas];
        for (int i = 0; i < cells.length; i++) {
            if (!Float.isNaN(cells[i])) {
                sums[labels[i]] += cells[i];
                counts[labels[i]]++;
            }
        }
        for (int area = 0; area < areas; area++) {
            sums[area] /= counts[area];
        }
        return sums;
    }

    /** The mean over a square around each cell, of the cells with data. */
    void boxMean(float[] in, float[] out, int half) {
        double[] sums = new double[columns];
        int[] counts = new int[columns];
        for (int row = -half; row < rows; row++) {
            move(in, row, half, sums, counts);
            if (row >= 0) {
                meansAlong(sums, counts, out, row * columns, half);
            }
        }
    }

    /** The sum over a square around each cell, of the cells with data. */
    void boxSum(float[] in, float[] out, int half) {
        double[] sums = new double[columns];
        int[] counts = new int[columns];
        for (int row = -half; row < rows; row++) {
            move(in, row, half, sums, counts);
            if (row >= 0) {
                sumsAlong(sums, out, row * columns, half);
            }
        }
    }

    /** Takes a row into the sums of columns, and the one that it pushes out away. */
    private void move(float[] in, int row, int half, double[] sums, int[] counts) {
        if (row + half < rows) {
            enter(in, (row + half) * columns, sums, counts);
        }
        if (row > half) {
            leave(in, (row - half - 1) * columns, sums, counts);
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

    private void meansAlong(double[] sums, int[] counts, float[] out, int from, int half) {
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

    private void sumsAlong(double[] sums, float[] out, int from, int half) {
        double sum = 0;
        for (int i = -half; i < columns; i++) {
            if (i + half < columns) {
                sum += sums[i + half];
            }
            if (i > half) {
                sum -= sums[i - half - 1];
            }
            if (i >= 0) {
                out[from + i] = (float) sum;
            }
        }
    }
}
