package nl.areaal.mapui.ogc;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileDetail;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.geodata.store.TestStore;

/**
 * Measures our tiles over HTTP beside bare ST_AsMVT of the same tiles with the same features, tiles that are kept beside those that
 * are made, a page of features beside bare SQL, and what MapServer does as well beside it, in one run: {@code TilesBench [buildings]}. Needs wrk, and the server that
 * {@code AREAAL_DB_URL} names, on which it makes a database of its own.
 */
final class TilesBench {
    private static final int CONNECTIONS = 2;
    private static final int SECONDS = 4;
    private static final int ROUNDS = 3;
    /** Until the compiler has seen enough tiles: a server that runs for weeks is not measured by its first second. */
    private static final int WARM_UP_SECONDS = 12;

    private static final int MOST_MILLISECONDS = 150;
    private static final int MOST_KILOBYTES = 500;
    private static final int DEFAULT_BUILDINGS = 1_000_000;
    private static final String ZIPPED = "[\"Accept-Encoding\"]=\"gzip\"";

    private final OgcServer fresh;
    private final OgcServer keeping;
    private final TilesBenchLayer layer;

    private TilesBench(OgcServer fresh, OgcServer keeping, TilesBenchLayer layer) {
        this.fresh = fresh;
        this.keeping = keeping;
        this.layer = layer;
    }

    public static void main(String[] args) throws Exception {
        int buildings = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_BUILDINGS;
        try (TestStore store = TestStore.create()) {
            TilesBenchLayer layer = new TilesBenchLayer(buildings);
            layer.fill(store);
            try (OgcServer fresh = OgcServer.start(store.address(), "--areaal.tiles.stored-mb=0");
                    OgcServer keeping = OgcServer.start(store.address())) {
                TilesBench bench = new TilesBench(fresh, keeping, layer);
                BenchLine.print(
                        "%,d buildings, %d connections, median of %d rounds of %d s",
                        buildings, CONNECTIONS, ROUNDS, SECONDS);
                double made = bench.compare(14, 150);
                bench.compare(12, 16);
                bench.farOut();
                bench.kept(made, 14, 150);
                new PageBench(fresh).run();
                besideMapServer(store, fresh, layer);
            }
        }
    }

    private static void besideMapServer(TestStore store, OgcServer fresh, TilesBenchLayer layer) throws Exception {
        Optional<MapServer> mapServer = MapServer.start(store.address(), CONNECTIONS);
        if (mapServer.isEmpty()) {
            BenchLine.print("beside MapServer: left out, it is not installed");
            return;
        }
        try (MapServer theirs = mapServer.get()) {
            new MapServerBench(fresh, theirs, layer).run();
        }
    }

    private double compare(int zoom, int count) throws Exception {
        List<TileAddress> tiles = layer.someTiles(zoom, count);
        Wrk.run(origin(fresh), paths(tiles), "", CONNECTIONS, WARM_UP_SECONDS);
        DataSource pool = fresh.pool();
        double ours = BenchLine.median(
                ROUNDS,
                () -> Wrk.run(origin(fresh), paths(tiles), "", CONNECTIONS, SECONDS)
                        .perSecond());
        double sql = BenchLine.median(
                ROUNDS, () -> Loop.perSecond(tiles, Duration.ofSeconds(SECONDS), tile -> bySql(pool, tile)));
        int bytes = fresh.get(origin(fresh) + path(tiles.getFirst())).body().length;
        BenchLine.atLeast(
                "z%d made anew %.1f/s, bare ST_AsMVT %.1f/s, %,d kB a tile: ratio"
                        .formatted(zoom, ours, sql, bytes / 1000),
                ours / sql,
                3);
        return ours;
    }

    /** Each tile of the layer by itself, made anew. */
    private void farOut() {
        for (int zoom = 11; zoom >= 5; zoom--) {
            double slowest = 0;
            double heaviest = 0;
            List<TileAddress> around = layer.tilesAround(zoom);
            for (TileAddress tile : around) {
                long start = System.nanoTime();
                heaviest =
                        Math.max(heaviest, fresh.get(origin(fresh) + path(tile)).body().length / 1e3);
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1e6);
            }
            BenchLine.under("z%d slowest of %d tiles".formatted(zoom, around.size()), slowest, "ms", MOST_MILLISECONDS);
            BenchLine.under("z%d heaviest".formatted(zoom), heaviest, "kB", MOST_KILOBYTES);
        }
    }

    private void kept(double made, int zoom, int count) throws Exception {
        List<TileAddress> tiles = layer.someTiles(zoom, count);
        for (TileAddress tile : tiles) {
            while (keeping.get(origin(keeping) + path(tile), "Accept-Encoding", "gzip")
                    .headers()
                    .firstValue("Content-Encoding")
                    .isEmpty()) {
                Thread.onSpinWait();
            }
        }
        Wrk.run(origin(keeping), paths(tiles), ZIPPED, CONNECTIONS * 4, WARM_UP_SECONDS);
        double kept = BenchLine.median(
                ROUNDS,
                () -> Wrk.run(origin(keeping), paths(tiles), ZIPPED, CONNECTIONS * 4, SECONDS)
                        .perSecond());
        BenchLine.atLeast("z%d kept %.1f/s, made anew %.1f/s: ratio".formatted(zoom, kept, made), kept / made, 10);
    }

    static String origin(OgcServer server) {
        URI url = URI.create(server.url());
        return "http://" + url.getAuthority();
    }

    private static List<String> paths(List<TileAddress> tiles) {
        return tiles.stream().map(TilesBench::path).toList();
    }

    static String path(TileAddress tile) {
        return ServiceAddress.PATH + "/collections/buildings/tiles/" + TileGrid.WEB_MERCATOR_QUAD.id() + "/"
                + tile.zoom() + "/" + tile.row() + "/" + tile.column();
    }

    private static int bySql(DataSource pool, TileAddress tile) throws Exception {
        double smallest = TileDetail.visibleOn(tile).smallestUnits() * tile.spanMetres() / 4096;
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(TilesBenchLayer.ST_AS_MVT)) {
            for (int i = 0; i < 2; i++) {
                statement.setInt(i * 3 + 1, tile.zoom());
                statement.setInt(i * 3 + 2, tile.column());
                statement.setInt(i * 3 + 3, tile.row());
            }
            statement.setDouble(7, smallest);
            statement.setDouble(8, smallest);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBytes(1).length;
            }
        }
    }
}
