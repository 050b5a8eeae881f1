package nl.areaal.core.coverage;

/**
 * Heights of the ground in whole millimetres, which is finer than any terrain is measured and can be compared and added exactly.
 *
 * @param millimetres rows from north to south; {@link #NO_GROUND} where there is no data
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Relief(GridFrame frame, int[] millimetres) {
    /** Below every height, so that water beside it leaves the region. */
    static final int NO_GROUND = Integer.MIN_VALUE;

    private static final double MILLIMETRES_PER_METRE = 1_000;
    private static final float HIGHEST_METRES = 1_000_000;

    static Relief of(Grid terrainMetres, RowBands bands) {
        GridFrame frame = terrainMetres.frame();
        int[] millimetres = new int[frame.cells()];
        bands.each(frame.whole(), band -> {
            int end = frame.index(0, band.endRow());
            for (int i = frame.index(0, band.row()); i < end; i++) {
                millimetres[i] = millimetres(terrainMetres.cells()[i]);
            }
            return band;
        });
        return new Relief(frame, millimetres);
    }

    private static int millimetres(float metres) {
        if (Float.isNaN(metres)) {
            return NO_GROUND;
        }
        if (!(Math.abs(metres) < HIGHEST_METRES)) {
            throw new IllegalArgumentException(
                    "terrain: a height is " + metres + " m, expected less than " + HIGHEST_METRES + " m");
        }
        return (int) Math.rint(metres * MILLIMETRES_PER_METRE);
    }
}
