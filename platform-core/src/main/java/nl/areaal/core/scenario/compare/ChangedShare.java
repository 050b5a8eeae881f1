package nl.areaal.core.scenario.compare;

import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Zones;

/**
 * How much of an area goes up, goes down or stays, by the central answers of its cells.
 *
 * @param up share of the area with data on both sides, 0 to 1; the three shares add up to 1, or are 0 when nothing has data
 */
public record ChangedShare(double up, double down, double same) {
    private static final int DOWN = 0;
    private static final int SAME = 1;
    private static final int UP = 2;

    /** What changes from one layer to another in an area, by its number. */
    public static ChangedShare between(Layer from, Layer to, Zones zones, int area) {
        double[] shares = new double[3];
        Difference difference = new Difference(from, to);
        float[] deltas = new float[from.frame().columns()];
        zones.visit(area, (row, column, count, share) -> {
            difference.read(row, column, count, deltas);
            for (int i = 0; i < count; i++) {
                if (!Float.isNaN(deltas[i])) {
                    shares[SAME + (int) Math.signum(deltas[i])] += share;
                }
            }
        });
        double all = shares[DOWN] + shares[SAME] + shares[UP];
        return all == 0
                ? new ChangedShare(0, 0, 0)
                : new ChangedShare(shares[UP] / all, shares[DOWN] / all, shares[SAME] / all);
    }
}
