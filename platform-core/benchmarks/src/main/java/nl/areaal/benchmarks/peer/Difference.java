package nl.areaal.benchmarks.peer;

import java.util.Locale;

/** How far the answers of two tools lie apart. */
final class Difference {
    private Difference() {}

    /** The largest difference between cells that both know, leaving out a margin along the edge of the frame. */
    static String ofCells(float[] ours, float[] theirs, int columns, int margin) {
        double largest = 0;
        int oneSided = 0;
        int rows = ours.length / columns;
        for (int i = 0; i < ours.length; i++) {
            int column = i % columns;
            int row = i / columns;
            if (column < margin || column >= columns - margin || row < margin || row >= rows - margin) {
                continue;
            }
            if (Float.isNaN(ours[i]) != Float.isNaN(theirs[i])) {
                oneSided++;
            } else if (!Float.isNaN(ours[i])) {
                largest = Math.max(largest, Math.abs((double) ours[i] - theirs[i]));
            }
        }
        String text = String.format(Locale.ROOT, "differ by at most %.1e", largest);
        return oneSided == 0 ? text : text + ", " + oneSided + " cells known to one only";
    }

    /** The largest difference between sums, as a share of them. */
    static String ofSums(double[] ours, double[] theirs) {
        double largest = 0;
        for (int i = 0; i < ours.length; i++) {
            largest = Math.max(largest, Math.abs(ours[i] - theirs[i]) / Math.max(1e-12, Math.abs(theirs[i])));
        }
        return String.format(Locale.ROOT, "differ by at most %.1e of each", largest);
    }
}
