package nl.areaal.mapui.map;

/**
 * How one looks at the map: what a URL keeps to bring a person back to the same sight.
 *
 * @param zoom MapLibre zoom, 0 to 24
 * @param bearing degrees clockwise that is up, -180 to 180
 * @param pitch degrees from looking straight down, 0 to 85
 */
public record MapView(LonLat centre, double zoom, double bearing, double pitch) {
    public MapView {
        require(zoom, 0, 24, "zoom");
        require(bearing, -180, 180, "bearing");
        require(pitch, 0, 85, "pitch");
    }

    /** North up, seen from straight above. */
    public static MapView fromAbove(double lon, double lat, double zoom) {
        return new MapView(new LonLat(lon, lat), zoom, 0, 0);
    }

    private static void require(double value, double low, double high, String name) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException(name + " is " + value + ", expected between " + low + " and " + high);
        }
    }
}
