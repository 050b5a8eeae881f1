package nl.areaal.mapui.users;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the map itself asks for when somebody looks elsewhere: its tiles, and those of a model's answer. */
final class MapParts {
    private static final List<String> COLLECTIONS = List.of("areas", "land-use", "buildings", "roads");
    private static final int FAR = 10;
    private static final int NEAR = 15;

    private final Caller caller;
    private final ActTimes times;
    private final Random luck;
    private double lon;
    private double lat;
    private int zoom;

    MapParts(Caller caller, ActTimes times, Random luck) {
        this.caller = caller;
        this.times = times;
        this.luck = luck;
    }

    /** Somewhere in the region, as the map tells where it came to rest. */
    Map<String, Object> turnTo() {
        lon = luck.nextDouble(5.0, 5.3);
        lat = luck.nextDouble(52.0, 52.2);
        zoom = luck.nextInt(FAR, NEAR);
        return Map.of("zoom", zoom, "bearing", 0, "pitch", 0, "centre", Map.of("lon", lon, "lat", lat));
    }

    void fetch() {
        COLLECTIONS.forEach(one -> fetch("a tile of the map", "/ogc/v1/collections/" + one + "/tiles/", ""));
        fetch("a tile of a model", "/ogc/v1/collections/heat/map/tiles/", "?f=png");
    }

    private void fetch(String what, String before, String after) {
        long asked = System.nanoTime();
        caller.get(before + "WebMercatorQuad/" + zoom + "/" + row() + "/" + column() + after);
        times.took(what, System.nanoTime() - asked);
    }

    private long column() {
        return (long) Math.floor((lon + 180) / 360 * (1 << zoom));
    }

    private long row() {
        double radians = Math.toRadians(lat);
        double north = Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI;
        return (long) Math.floor((1 - north) / 2 * (1 << zoom));
    }
}
