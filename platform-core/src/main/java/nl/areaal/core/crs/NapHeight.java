package nl.areaal.core.crs;

/**
 * How high NAP, the Dutch datum of heights, lies above the ellipsoid that globes are drawn by: 40 to 47 m.
 *
 * <p>The official quasi-geoid (NLGEO2018) is a grid that we do not have. This is a polynomial of degree 3 over RD New, fitted by least
 * squares to the 101 points by which NSGI certifies RDNAPTRANS2018: it is off by 0.11 m rms and 0.33 m at most on land. That suffices
 * for drawing, not for measuring.
 */
public final class NapHeight {
    private static final double CENTRE_X = 155_000;
    private static final double CENTRE_Y = 463_000;
    private static final double UNIT_METRES = 100_000;

    private NapHeight() {}

    /**
     * The height of NAP above the ellipsoid of ETRS89.
     *
     * @param x in RD New
     * @param y in RD New
     */
    public static double aboveEllipsoidMetres(double x, double y) {
        double east = (x - CENTRE_X) / UNIT_METRES;
        double north = (y - CENTRE_Y) / UNIT_METRES;
        return 43.1748
                + north * (-1.2310 + north * (0.0178 - 0.1400 * north))
                + east * (-0.0509 + north * (-0.4940 - 0.1265 * north))
                + east * east * (0.3135 - 0.3169 * north)
                + east * east * east * 0.1073;
    }
}
