package nl.areaal.mapui.ogc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A page of a thousand polygons over HTTP beside the bare SQL that gives the same features. */
final class PageBench {
    private static final int SECONDS = 4;
    private static final int ROUNDS = 3;
    private static final int WARM_UP_SECONDS = 8;
    private static final double BOX_METRES = 2_500;
    private static final String SQL = """
            select st_asgeojson(t) from (
                select id, height_metres, built_year, use, dwellings, st_transform(geometry, 4326) as geometry from layer_buildings
                where st_intersects(geometry, st_makeenvelope(?, ?, ?, ?, 28992)) order by id limit 1000) t
            """;

    private final OgcServer server;
    private final List<double[]> corners;

    PageBench(OgcServer server) {
        this.server = server;
        Random random = new Random(3);
        corners = random.doubles(100, 0, 1)
                .mapToObj(part -> new double[] {122_000 + 15_000 * part, 442_000 + 15_000 * random.nextDouble()})
                .toList();
    }

    void run() throws Exception {
        List<String> paths = corners.stream().map(PageBench::path).toList();
        String origin = TilesBench.origin(server);
        Wrk.run(origin, paths, "", 2, WARM_UP_SECONDS);
        double ours = BenchLine.median(
                ROUNDS, () -> Wrk.run(origin, paths, "", 2, SECONDS).perSecond());
        double sql = BenchLine.median(ROUNDS, () -> Loop.perSecond(corners, Duration.ofSeconds(SECONDS), this::bySql));
        BenchLine.atLeast(
                "page of 1,000 polygons %.1f/s, bare ST_AsGeoJSON %.1f/s: ratio".formatted(ours, sql), ours / sql, 0.7);
    }

    private static String path(double[] corner) {
        return ServiceAddress.PATH
                + "/collections/buildings/items?limit=1000&f=json&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/28992&bbox="
                + String.format(
                        Locale.ROOT,
                        "%f,%f,%f,%f",
                        corner[0],
                        corner[1],
                        corner[0] + BOX_METRES,
                        corner[1] + BOX_METRES);
    }

    private int bySql(double[] corner) throws Exception {
        try (Connection connection = server.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setDouble(1, corner[0]);
            statement.setDouble(2, corner[1]);
            statement.setDouble(3, corner[0] + BOX_METRES);
            statement.setDouble(4, corner[1] + BOX_METRES);
            int bytes = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    bytes += rows.getString(1).length();
                }
            }
            return bytes;
        }
    }
}
