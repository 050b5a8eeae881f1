package nl.areaal.core.mesh;

/** Directions in space, three numbers each. */
final class Vectors {
    private Vectors() {}

    /** The way between two places of an array of places, each told by where it begins. */
    static double[] difference(double[] places, int to, int from) {
        return new double[] {
            places[to] - places[from], places[to + 1] - places[from + 1], places[to + 2] - places[from + 2]
        };
    }

    static double[] cross(double[] one, double[] other) {
        return new double[] {
            one[1] * other[2] - one[2] * other[1],
            one[2] * other[0] - one[0] * other[2],
            one[0] * other[1] - one[1] * other[0]
        };
    }

    static double length(double[] vector) {
        return Math.hypot(Math.hypot(vector[0], vector[1]), vector[2]);
    }

    static double[] unit(double[] vector) {
        double length = length(vector);
        return new double[] {vector[0] / length, vector[1] / length, vector[2] / length};
    }

    /**
     * The direction that a ring looks in, which it runs around counter-clockwise, as long as twice its area (Newell's method). A ring that is
     * not quite flat looks as it does on the whole.
     *
     * @param places three coordinates for each corner in turn
     * @param first the number of the first corner
     * @param count how many corners the ring has; it closes by itself
     */
    static double[] twiceTheArea(double[] places, int first, int count) {
        double[] sum = new double[3];
        for (int i = 1; i + 1 < count; i++) {
            double[] one = difference(places, 3 * (first + i), 3 * first);
            double[] other = difference(places, 3 * (first + i + 1), 3 * first);
            double[] add = cross(one, other);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += add[k];
            }
        }
        return sum;
    }
}
