package nl.areaal.mapui.map;

/**
 * A position on the map.
 *
 * @param lon degrees east (WGS 84), from -180 to 180
 * @param lat degrees north (WGS 84), from -90 to 90
 */
public record LonLat(double lon, double lat) {
    public LonLat {
        require(lon, 180, "lon");
        require(lat, 90, "lat");
    }

    private static void require(double degrees, double limit, String name) {
        if (!(Math.abs(degrees) <= limit)) {
            throw new IllegalArgumentException(
                    name + " is " + degrees + ", expected between -" + limit + " and " + limit + " degrees");
        }
    }
}
