package nl.areaal.core.coverage;

/** Takes the cells that a polygon covers. */
@FunctionalInterface
public interface CoverageSink {
    /**
     * Takes cells of a row that are covered alike.
     *
     * @param share of each of these cells, above 0 and at most 1
     */
    void span(int row, int column, int count, double share);
}
