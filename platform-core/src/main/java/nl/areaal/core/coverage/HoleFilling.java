package nl.areaal.core.coverage;

/**
 * A grid whose holes are filled from their rims, with the count of what was filled.
 *
 * <p>Pull-push (Gortler et al. 1996, "The Lumigraph"): means over ever larger cells reach into a hole from all sides, and the hole
 * takes its value between the middles of the finest of those that know one. Known cells keep their values, and a filled cell lies between the lowest and the highest known one. What lies farther from
 * the known than the reach stays unknown: that is no hole but the end of the survey.
 *
 * @param holes how many cells had no value
 * @param filled how many of those have one now
 */
public record HoleFilling(Grid grid, int holes, int filled) {
    /**
     * Fills the holes of a grid.
     *
     * @param reachMetres how far from a known cell a hole is filled, counted along rows and columns
     */
    public static HoleFilling of(Grid grid, double reachMetres) {
        int holes = holes(grid);
        if (holes == 0) {
            return new HoleFilling(grid, 0, 0);
        }
        float[] near = KnownNearby.mask(grid, grid.frame().cellsAcross(reachMetres));
        float[] cells = filled(grid).cells().clone();
        for (int i = 0; i < cells.length; i++) {
            cells[i] += near[i];
        }
        Grid filled = new Grid(grid.frame(), cells);
        return new HoleFilling(filled, holes, holes - holes(filled));
    }

    /** How many cells of a grid have no value. */
    public static int holes(Grid grid) {
        int holes = 0;
        for (float value : grid.cells()) {
            if (Float.isNaN(value)) {
                holes++;
            }
        }
        return holes;
    }

    private static Grid filled(Grid grid) {
        if (grid.frame().cells() == 1 || holes(grid) == 0) {
            return grid;
        }
        Grid coarser = filled(Resampling.MEAN.onto(coarser(grid.frame()), grid));
        float[] between = Resampling.BILINEAR.onto(grid.frame(), coarser).cells();
        float[] cells = grid.cells().clone();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Float.isNaN(cells[i]) ? between[i] : cells[i];
        }
        return new Grid(grid.frame(), cells);
    }

    private static GridFrame coarser(GridFrame frame) {
        return new GridFrame(
                frame.originX(),
                frame.originY(),
                2 * frame.cellMetres(),
                Math.ceilDiv(frame.columns(), 2),
                Math.ceilDiv(frame.rows(), 2));
    }
}
