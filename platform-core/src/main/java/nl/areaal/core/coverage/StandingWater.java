package nl.areaal.core.coverage;

/**
 * Where runoff came to stand, and the account of it.
 *
 * @param depthMillimetres on each cell; NaN where there is no ground
 * @param runoffMicrometres all that ran off, in micrometres on a cell
 * @param goneMicrometres what left the region at its edges, likewise
 */
public record StandingWater(Grid depthMillimetres, long runoffMicrometres, long goneMicrometres) {
    private static final double MICROMETRES_PER_METRE = 1e6;

    public StandingWater {
        if (goneMicrometres < 0 || goneMicrometres > runoffMicrometres) {
            throw new IllegalArgumentException("standing water: " + goneMicrometres
                    + " micrometres have gone, expected 0 to " + runoffMicrometres);
        }
    }

    /** What has not left. */
    public long standingMicrometres() {
        return runoffMicrometres - goneMicrometres;
    }

    /** Micrometres on a cell as m3. */
    public double cubicMetres(long micrometres) {
        return micrometres / MICROMETRES_PER_METRE * depthMillimetres.frame().cellSquareMetres();
    }
}
