package nl.areaal.mapui.ogc;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import nl.areaal.core.tile.TileAddress;

/** What MapServer does as well, by the same client over the same rows, in turn. */
final class MapServerBench {
    private static final int CONNECTIONS = 2;
    private static final int SECONDS = 4;
    private static final int ROUNDS = 3;
    private static final int WARM_UP_SECONDS = 6;
    private static final int PAGE = 100;

    private final OgcServer ours;
    private final MapServer theirs;
    private final TilesBenchLayer layer;

    MapServerBench(OgcServer ours, MapServer theirs, TilesBenchLayer layer) {
        this.ours = ours;
        this.theirs = theirs;
        this.layer = layer;
    }

    void run() throws Exception {
        for (int zoom : new int[] {12, 14, 15}) {
            List<TileAddress> tiles = layer.someTiles(zoom, 100);
            compare(
                    "tiles of zoom " + zoom,
                    tiles.stream().map(TilesBench::path).toList(),
                    tiles.stream()
                            .map(tile -> MapServer.tile(tile.zoom(), tile.column(), tile.row()))
                            .toList());
        }
        List<String> boxes = boxes();
        compare(
                "pages of " + PAGE + " features in a box",
                boxes.stream().map(MapServerBench::page).toList(),
                boxes.stream().map(box -> MapServer.page(box, PAGE)).toList());
    }

    private void compare(String what, List<String> ourPaths, List<String> theirPaths) throws Exception {
        requireAnswer(theirs.origin() + theirPaths.getFirst());
        String ourOrigin = TilesBench.origin(ours);
        Wrk.run(ourOrigin, ourPaths, "", CONNECTIONS, WARM_UP_SECONDS);
        Wrk.run(theirs.origin(), theirPaths, "", CONNECTIONS, 1);
        double our = BenchLine.median(
                ROUNDS,
                () -> Wrk.run(ourOrigin, ourPaths, "", CONNECTIONS, SECONDS).perSecond());
        double their = BenchLine.median(
                ROUNDS,
                () -> Wrk.run(theirs.origin(), theirPaths, "", CONNECTIONS, SECONDS)
                        .perSecond());
        BenchLine.atLeast("%s %.1f/s, MapServer %.1f/s: ratio".formatted(what, our, their), our / their, 1);
    }

    /** It says what it can't do on a page with status 200, which would count as a tile. */
    private void requireAnswer(String url) {
        HttpResponse<byte[]> answer = ours.get(url);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() != 200 || type.contains("html")) {
            throw new IllegalStateException(
                    "MapServer answers " + url + " by " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private static String page(String box) {
        return ServiceAddress.PATH + "/collections/buildings/items?f=json&limit=" + PAGE + "&bbox=" + box;
    }

    /** In degrees, the one system that both take without being told; a few hundred metres each. */
    private static List<String> boxes() {
        Random random = new Random(4);
        return Stream.generate(() -> {
                    double west = 4.92 + 0.3 * random.nextDouble();
                    double south = 51.97 + 0.2 * random.nextDouble();
                    return String.format(Locale.ROOT, "%f,%f,%f,%f", west, south, west + 0.012, south + 0.008);
                })
                .limit(100)
                .toList();
    }
}
