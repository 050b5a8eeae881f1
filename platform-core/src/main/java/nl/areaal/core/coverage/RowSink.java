package nl.areaal.core.coverage;

/** Takes computed rows as they come, so that no more than a row need be held. */
@FunctionalInterface
public interface RowSink {
    /**
     * Takes the next row.
     *
     * @param row of the frame
     * @param values one array per computed quantity, from the window's first column on; only lent, and overwritten by the next row
     */
    void row(int row, float[][] values);
}
