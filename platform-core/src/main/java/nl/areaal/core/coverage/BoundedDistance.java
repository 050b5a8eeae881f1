package nl.areaal.core.coverage;

/**
 * How far each cell lies from the nearest marked one, middle to middle, as far as a bound: exact Euclidean distances (Meijster,
 * Roerdink and Hesselink 2000), squared and in cells, so that they are whole numbers.
 *
 * <p>What lies beyond the bound makes no difference, so a window gives the same bits as the whole frame.
 *
 * @param reachCells cells farther from any marked one than this are {@link #FAR}
 */
public record BoundedDistance(int reachCells) {
    /** Stands for every distance beyond the bound. */
    public static final int FAR = Integer.MAX_VALUE;

    private static final int MOST_CELLS = 30_000;

    public BoundedDistance {
        if (reachCells < 0 || reachCells > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "bounded distance: reachCells is " + reachCells + ", expected 0 to " + MOST_CELLS);
        }
    }

    /** The bound as a distance: the cells that reach no farther. */
    public static BoundedDistance within(double metres, double cellMetres) {
        return new BoundedDistance((int) (metres / cellMetres));
    }

    /**
     * Distances row by row, for the rows of a window from north to south.
     *
     * @param marks cells above 0 are marked; asked once for each row within reach of the window
     */
    public BoundedDistanceRows rows(RowSource marks, GridFrame frame, Window window) {
        return new BoundedDistanceRows(reachCells, marks, frame, window);
    }
}
