package nl.areaal.core.crs;

/**
 * Where places of the region lie on a globe: as geocentric coordinates (EPSG:4978), in metres from the middle of the earth, of which the
 * first points to the prime meridian and the third to the north pole.
 */
public final class Globe {
    /** WGS84: half the diameter at the equator, in metres. */
    private static final double EQUATOR_METRES = 6_378_137;

    private static final double FLATTENING = 1 / 298.257223563;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    private final CrsTransform toDegrees = CrsTransform.fromRegion(DeclaredCrs.CRS84);

    /**
     * Longitude and latitude of places.
     *
     * @param xy in RD New, x and y in turn
     * @return in degrees on WGS84, longitude and latitude in turn
     */
    public double[] degrees(double[] xy) {
        return toDegrees.apply(xy);
    }

    /**
     * Places at a height.
     *
     * @param xy in RD New, x and y in turn
     * @param metresNap above NAP, a height for each place
     * @return three coordinates for each place in turn
     */
    public double[] places(double[] xy, double[] metresNap) {
        double[] degrees = degrees(xy);
        double[] places = new double[3 * metresNap.length];
        for (int i = 0; i < metresNap.length; i++) {
            double height = metresNap[i] + NapHeight.aboveEllipsoidMetres(xy[2 * i], xy[2 * i + 1]);
            put(degrees[2 * i], degrees[2 * i + 1], height, places, 3 * i);
        }
        return places;
    }

    /**
     * Away from the earth at a place: three numbers that are 1 long together.
     *
     * @param x in RD New
     * @param y in RD New
     */
    public double[] up(double x, double y) {
        double[] degrees = degrees(new double[] {x, y});
        double longitude = Math.toRadians(degrees[0]);
        double latitude = Math.toRadians(degrees[1]);
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    /** EPSG guidance note 7-2, section 4.1.1 (method 9602). */
    static void put(double longitudeDegrees, double latitudeDegrees, double heightMetres, double[] into, int at) {
        double longitude = Math.toRadians(longitudeDegrees);
        double latitude = Math.toRadians(latitudeDegrees);
        double sine = Math.sin(latitude);
        double radius = EQUATOR_METRES / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
        double fromAxis = (radius + heightMetres) * Math.cos(latitude);
        into[at] = fromAxis * Math.cos(longitude);
        into[at + 1] = fromAxis * Math.sin(longitude);
        into[at + 2] = ((1 - ECCENTRICITY_SQUARED) * radius + heightMetres) * sine;
    }
}
