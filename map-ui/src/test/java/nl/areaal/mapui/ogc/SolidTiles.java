package nl.areaal.mapui.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** 3D tiles as a viewer finds them. */
record SolidTiles(OgcServer service) {
    /** A tile with its content, and the region that is said to hold it. */
    record Content(String url, ReadGlb glb, JsonNode region) {}

    String tileset(String collection) {
        return service.url() + "/collections/" + collection + "/3dtiles/tileset.json";
    }

    static String resolve(String base, JsonNode uri) {
        return URI.create(base).resolve(uri.asString()).toString();
    }

    /** All content of a collection, found as a viewer finds it. */
    List<Content> contents(String collection) {
        List<Content> found = new ArrayList<>();
        visit(tileset(collection), service.json(tileset(collection)).path("root"), found);
        return found;
    }

    private void visit(String base, JsonNode tile, List<Content> found) {
        if (tile.has("content")) {
            String url = resolve(base, tile.at("/content/uri"));
            if (url.endsWith(".json")) {
                visit(url, service.json(url).path("root"), found);
            } else {
                HttpResponse<byte[]> answer = service.get(url);
                assertThat(answer.statusCode()).as(url).isEqualTo(200);
                found.add(new Content(url, ReadGlb.of(answer.body()), tile.at("/boundingVolume/region")));
            }
        }
        tile.path("children").forEach(child -> visit(base, child, found));
    }

    /** Heights are told from the ellipsoid, above which NAP lies some 43 m here; degrees of a place by its direction from the axis. */
    static boolean isWithin(JsonNode region, double[] places, int at) {
        double longitude = Math.atan2(places[at + 1], places[at]);
        double[] lonLatHeight = geodetic(places[at], places[at + 1], places[at + 2]);
        return longitude >= region.path(0).asDouble()
                && longitude <= region.path(2).asDouble()
                && lonLatHeight[0] >= region.path(1).asDouble()
                && lonLatHeight[0] <= region.path(3).asDouble()
                && lonLatHeight[1] >= region.path(4).asDouble()
                && lonLatHeight[1] <= region.path(5).asDouble();
    }

    /** Latitude in radians and height in metres on WGS84, by Bowring's formula (Survey Review 1976). */
    private static double[] geodetic(double x, double y, double z) {
        double a = 6_378_137;
        double b = 6_356_752.314245;
        double e2 = 1 - b * b / (a * a);
        double p = Math.hypot(x, y);
        double t = Math.atan2(z * a, p * b);
        double latitude = Math.atan2(
                z + (a * a / (b * b) - 1) * b * Math.pow(Math.sin(t), 3), p - e2 * a * Math.pow(Math.cos(t), 3));
        double n = a / Math.sqrt(1 - e2 * Math.pow(Math.sin(latitude), 2));
        return new double[] {latitude, p / Math.cos(latitude) - n};
    }

    static double nearest(double[] places, double[] to, int at) {
        return IntStream.iterate(0, i -> i < places.length, i -> i + 3)
                .mapToDouble(i -> Math.hypot(
                        Math.hypot(places[i] - to[at], places[i + 1] - to[at + 1]), places[i + 2] - to[at + 2]))
                .min()
                .orElseThrow();
    }
}
