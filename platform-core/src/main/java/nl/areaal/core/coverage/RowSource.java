package nl.areaal.core.coverage;

/** Gives parts of rows of a frame, e.g. of a {@link Layer} or computed from several. */
@FunctionalInterface
public interface RowSource {
    void read(int row, int column, int count, float[] into);
}
