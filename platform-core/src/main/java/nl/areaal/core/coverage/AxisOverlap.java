package nl.areaal.core.coverage;

/**
 * How the cells of one axis overlap those of another that runs the same way.
 *
 * <p>Both axes begin somewhere and have cells of one length each; a cell of the target overlaps a run of cells of the source.
 */
final class AxisOverlap {
    /** Edges that differ by less than this part of a cell are the same edge. */
    private static final double ROUNDING = 1e-9;

    private final double offset;
    private final double ratio;
    private final int sourceCells;

    /**
     * Lays one axis beside the other.
     *
     * @param offsetMetres from where the source begins to where the target begins
     */
    AxisOverlap(double offsetMetres, double targetMetres, double sourceMetres, int sourceCells) {
        this.offset = offsetMetres / sourceMetres;
        this.ratio = targetMetres / sourceMetres;
        this.sourceCells = sourceCells;
    }

    /** The first cell of the source that a cell of the target overlaps. */
    int first(int target) {
        return (int) Math.clamp(Math.floor(offset + target * ratio + ROUNDING), 0, sourceCells);
    }

    /** One past the last cell of the source that a cell of the target overlaps. */
    int end(int target) {
        return (int) Math.clamp(Math.ceil(offset + (target + 1) * ratio - ROUNDING), 0, sourceCells);
    }

    /** How much of a cell of the source lies within a cell of the target, 0 to 1. */
    double share(int target, int source) {
        double from = Math.max(source, offset + target * ratio);
        double to = Math.min(source + 1.0, offset + (target + 1) * ratio);
        return Math.max(0, to - from);
    }

    /** Where the middle of a cell of the target lies between the middles of the source's cells, counted from the first. */
    double middle(int target) {
        return offset + (target + 0.5) * ratio - 0.5;
    }
}
