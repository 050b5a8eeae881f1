package nl.areaal.core.coverage;

/** Tells which cells have a known one within a square around them. */
final class KnownNearby {
    private final int columns;
    private final int rows;
    private final int reach;

    private KnownNearby(GridFrame frame, int reach) {
        this.columns = frame.columns();
        this.rows = frame.rows();
        this.reach = reach;
    }

    /**
     * 0 for each cell that has a known cell near it or is one, NaN for each other.
     *
     * @param reach how many rows and columns away is still near
     */
    static float[] mask(Grid grid, int reach) {
        KnownNearby nearby = new KnownNearby(grid.frame(), reach);
        boolean[] known = new boolean[grid.cells().length];
        for (int i = 0; i < known.length; i++) {
            known[i] = !Float.isNaN(grid.cells()[i]);
        }
        boolean[] inRow = nearby.alongLines(known, nearby.rows, nearby.columns, nearby.columns, 1);
        boolean[] near = nearby.alongLines(inRow, nearby.columns, nearby.rows, 1, nearby.columns);
        float[] mask = new float[near.length];
        for (int i = 0; i < near.length; i++) {
            mask[i] = near[i] ? 0 : Float.NaN;
        }
        return mask;
    }

    /** Widens what is set, along lines that begin {@code lineStep} apart and whose cells lie {@code step} apart. */
    private boolean[] alongLines(boolean[] set, int lines, int length, int lineStep, int step) {
        boolean[] wide = new boolean[set.length];
        for (int line = 0; line < lines; line++) {
            int from = line * lineStep;
            int inWindow = 0;
            for (int i = -reach; i < length; i++) {
                inWindow += isSet(set, from, i + reach, length, step) - isSet(set, from, i - reach - 1, length, step);
                if (i >= 0) {
                    wide[from + i * step] = inWindow > 0;
                }
            }
        }
        return wide;
    }

    private static int isSet(boolean[] set, int from, int i, int length, int step) {
        return i >= 0 && i < length && set[from + i * step] ? 1 : 0;
    }
}
