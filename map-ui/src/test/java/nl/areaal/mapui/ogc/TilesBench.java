package nl.areaal.mapui.ogc;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileDetail;
import nl.areaal.geodata.store.TestStore;

/**
 * Measures our tile endpoint over HTTP, uncached, beside bare ST_AsMVT of the same tiles with the same features, in one
 * run: {@code TilesBench [buildings]}. Needs the server that {@code AREAAL_DB_URL} names, on which it makes a database
 * of its own.
 */
final class TilesBench {
    private static final int THREADS = 2;
    private static final int ROUNDS = 5;
    /** Until the compiler has seen enough tiles: a server that runs for weeks is not measured by its first second. */
    private static final int WARM_UP_ROUNDS = 6;

    private static final int DEFAULT_BUILDINGS = 300_000;

    private final DataSource pool;
    private final OgcServer server;
    private final TilesBenchLayer layer;

    private TilesBench(DataSource pool, OgcServer server, TilesBenchLayer layer) {
        this.pool = pool;
        this.server = server;
        this.layer = layer;
    }

    public static void main(String[] args) throws Exception {
        int buildings = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_BUILDINGS;
        try (TestStore store = TestStore.create()) {
            TilesBenchLayer layer = new TilesBenchLayer(buildings);
            layer.fill(store);
            try (OgcServer server = OgcServer.start(store.address())) {
                TilesBench bench = new TilesBench(server.pool(), server, layer);
                System.out.printf(
                        "vector tiles of %,d buildings, %d threads, tiles/s (median of %d)%n",
                        buildings, THREADS, ROUNDS);
                bench.compare(14, 150);
                bench.compare(12, 16);
            }
        }
    }

    /** Work on one tile; gives the bytes that came. */
    @FunctionalInterface
    private interface TileMaker {
        int make(TileAddress tile) throws Exception;
    }

    private void compare(int zoom, int count) throws Exception {
        List<TileAddress> tiles = new ArrayList<>(layer.tiles(zoom));
        Collections.shuffle(tiles, new Random(1));
        List<TileAddress> chosen = tiles.subList(0, Math.min(count, tiles.size()));
        double[] ours = new double[ROUNDS];
        double[] sql = new double[ROUNDS];
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            perSecond(chosen, this::overHttp);
            perSecond(chosen, this::bySql);
        }
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = perSecond(chosen, this::overHttp);
            sql[round] = perSecond(chosen, this::bySql);
        }
        Arrays.sort(ours);
        Arrays.sort(sql);
        double our = ours[ROUNDS / 2];
        double ceiling = sql[ROUNDS / 2];
        System.out.printf(
                "z%d  ours over HTTP %8.1f   bare ST_AsMVT %8.1f   ratio %.2f   (%d tiles, %,d bytes a tile)%n",
                zoom, our, ceiling, our / ceiling, chosen.size(), overHttp(chosen.getFirst()));
    }

    private static double perSecond(List<TileAddress> tiles, TileMaker maker) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Integer> worker = () -> {
            int bytes = 0;
            for (int i = next.getAndIncrement(); i < tiles.size(); i = next.getAndIncrement()) {
                bytes += maker.make(tiles.get(i));
            }
            return bytes;
        };
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Integer> done : threads.invokeAll(Collections.nCopies(THREADS, worker))) {
                if (done.get() == 0) {
                    throw new IllegalStateException("the tiles are empty");
                }
            }
        }
        return tiles.size() * 1e9 / (System.nanoTime() - start);
    }

    private int overHttp(TileAddress tile) {
        HttpResponse<byte[]> answer = server.get(
                "/collections/buildings/tiles/WebMercatorQuad/" + tile.zoom() + "/" + tile.row() + "/" + tile.column());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("tile " + tile + " gave " + answer.statusCode());
        }
        return answer.body().length;
    }

    private int bySql(TileAddress tile) throws Exception {
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
