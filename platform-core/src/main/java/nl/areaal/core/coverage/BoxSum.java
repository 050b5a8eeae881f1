package nl.areaal.core.coverage;

/**
 * The sum over a square around each cell, exact in whole steps; cells without data, and beyond the frame, add nothing.
 *
 * <p>Unlike {@link BoxMean} it takes values of any size: whoever asks chooses the step, and sees to it that the steps of all cells
 * of a square together stay below 2^62.
 *
 * @param half cells on either side of the middle one
 * @param stepsPerUnit how many steps there are in 1, a power of two
 */
public record BoxSum(int half, double stepsPerUnit) {
    public BoxSum {
        if (half < 0) {
            throw new IllegalArgumentException("box sum: half is " + half + " cells, expected 0 or more");
        }
        if (!(stepsPerUnit > 0) || Math.scalb(1.0, Math.getExponent(stepsPerUnit)) != stepsPerUnit) {
            throw new IllegalArgumentException(
                    "box sum: stepsPerUnit is " + stepsPerUnit + ", expected a power of two");
        }
    }

    /** The square with the odd number of cells across that comes nearest to a width. */
    public static BoxSum across(double metres, double cellMetres, double stepsPerUnit) {
        return new BoxSum(BoxMean.across(metres, cellMetres).half(), stepsPerUnit);
    }

    /**
     * Sums row by row, for the rows of a window from north to south.
     *
     * @param in asked once for each row of the window and the rows within reach of it, from north to south, always for the same
     *     columns: those within reach that lie in the frame
     */
    public BoxSumRows rows(RowSource in, GridFrame frame, Window window) {
        return new BoxSumRows(this, in, frame, window);
    }

    /** The cells that sums of a window ask for. */
    public Window reads(Window window, GridFrame frame) {
        return window.grow(half).intersection(frame.whole());
    }
}
