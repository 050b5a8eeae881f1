package nl.areaal.mapui.ogc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.areaal.geodata.layer.TileChanges;
import nl.areaal.geodata.layer.TileTables;
import nl.areaal.geodata.store.TestStore;

/**
 * Measures questions to a collection of many points over HTTP, beside the bare SQL that finds the same features: {@code QueryBench
 * [points]}. Needs wrk, and the server that {@code AREAAL_DB_URL} names, on which it makes a database of its own.
 */
final class QueryBench {
    private static final int DEFAULT_POINTS = 10_000_000;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SECONDS = 10;
    private static final double WEST = 100_000;
    private static final double SOUTH = 400_000;
    private static final double SIDE_METRES = 100_000;
    private static final String RD = "http://www.opengis.net/def/crs/EPSG/0/28992";
    private static final String PAGE = ServiceAddress.PATH + "/collections/wells/items?f=json&limit=100";

    private final OgcServer server;

    private QueryBench(OgcServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        int points = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_POINTS;
        try (TestStore store = TestStore.create()) {
            fill(store, points);
            try (OgcServer server = OgcServer.start(store.address())) {
                BenchLine.print("%,d points, 2 connections, %d s each", points, SECONDS);
                QueryBench bench = new QueryBench(server);
                bench.boxes(1_000);
                bench.boxes(10_000);
                bench.filters();
                bench.walk();
            }
        }
    }

    private static void fill(TestStore store, int points) {
        store.jdbc().sql("""
                create table layer_wells (id bigint generated always as identity primary key, dataset_version_id bigint,
                    depth_metres double precision, kind text, dug bigint,
                    geometry geometry(Point, 28992) not null, geometry_3857 geometry(Point, 3857) not null)
                """).update();
        store.jdbc().sql("select setseed(0.5)").query().listOfRows();
        store.jdbc()
                .sql("""
                insert into layer_wells (depth_metres, kind, dug, geometry, geometry_3857)
                select round((random() * 100)::numeric, 1)::float8, (array['drinking', 'watching', 'cooling'])[1 + (random() * 2)::int],
                       (1900 + random() * 125)::bigint, g, st_transform(g, 3857)
                from (select st_setsrid(st_point(%f + random() * %f, %f + random() * %f), 28992) as g
                      from generate_series(1, %d) offset 0) made
                order by g
                """.formatted(WEST, SIDE_METRES, SOUTH, SIDE_METRES, points))
                .update();
        store.jdbc().sql("create index on layer_wells using gist (geometry)").update();
        store.jdbc().sql("analyze layer_wells").update();
        store.jdbc().sql("""
                insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)
                values ('bench', 'Bench', 'Bench', 'Bench', 'Bench', 'Bench', 'CC0')
                """).update();
        store.jdbc().sql("""
                insert into collection (id, dataset_id, table_name, title_nl, title_en, geometry_kind, properties)
                values ('wells', 'bench', 'layer_wells', 'Putten', 'Wells', 'point',
                        '[{"name": "depth_metres", "column": "depth_metres", "type": "number"},
                          {"name": "kind", "column": "kind", "type": "string"},
                          {"name": "dug", "column": "dug", "type": "integer"}]')
                """).update();
        long start = System.nanoTime();
        new TileTables(store.dataSource()).renew("wells");
        new TileChanges(store.dataSource()).addAll("wells", "layer_wells");
        BenchLine.print("tables for tiles and pages in %.1f s", (System.nanoTime() - start) / 1e9);
    }

    private void boxes(double sideMetres) throws Exception {
        List<double[]> corners = corners(sideMetres);
        List<String> paths = corners.stream()
                .map(box -> PAGE + "&bbox-crs=" + RD
                        + String.format(Locale.ROOT, "&bbox=%.1f,%.1f,%.1f,%.1f", box[0], box[1], box[2], box[3]))
                .toList();
        measure("box of %.0f km, page of 100".formatted(sideMetres / 1000), paths, 50);
        bare("where st_intersects(geometry, st_makeenvelope(?, ?, ?, ?, 28992)) order by id limit 100", corners);
    }

    private void filters() throws Exception {
        List<double[]> corners = corners(5_000);
        List<String> paths = corners.stream().map(QueryBench::filtered).toList();
        measure("kind, depth and triangle in 5 km, page of 100", paths, 100);
        bare(
                "where kind = 'cooling' and depth_metres > 50 and st_intersects(geometry, st_makeenvelope(?, ?, ?, ?, 28992)) "
                        + "order by id limit 100",
                corners);
    }

    private static String filtered(double[] box) {
        String triangle = String.format(
                Locale.ROOT,
                "POLYGON((%1$.1f %2$.1f, %3$.1f %2$.1f, %3$.1f %4$.1f, %1$.1f %2$.1f))",
                box[0],
                box[1],
                box[2],
                box[3]);
        return OgcServer.with(
                PAGE + "&filter-crs=" + RD,
                "filter",
                "kind = 'cooling' AND depth_metres > 50 AND S_INTERSECTS(geometry, " + triangle + ")");
    }

    /** Pages of all features, from the first on. */
    private void walk() throws Exception {
        measure("first page of 100 of all", List.of(PAGE), 50);
    }

    private void measure(String what, List<String> paths, double mostMilliseconds) throws Exception {
        String origin = TilesBench.origin(server);
        Wrk.run(origin, paths, "", 2, WARM_UP_SECONDS);
        Wrk.Load load = Wrk.run(origin, paths, "", 2, SECONDS);
        BenchLine.under(
                "%s: %.0f/s, p50 %.1f ms; p99".formatted(what, load.perSecond(), load.p50()),
                load.p99(),
                "ms",
                mostMilliseconds);
    }

    private void bare(String condition, List<double[]> boxes) throws Exception {
        double[] milliseconds = new double[boxes.size()];
        try (Connection connection = server.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, kind, depth_metres, geometry from layer_wells " + condition)) {
            for (int i = 0; i < milliseconds.length; i++) {
                long start = System.nanoTime();
                for (int corner = 0; corner < 4; corner++) {
                    statement.setDouble(corner + 1, boxes.get(i)[corner]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                }
                milliseconds[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        BenchLine.print("    bare SQL, one connection: p50 %.1f ms", milliseconds[milliseconds.length / 2]);
    }

    private static List<double[]> corners(double sideMetres) {
        Random random = new Random(4);
        return random.doubles(500)
                .mapToObj(part -> {
                    double west = WEST + (SIDE_METRES - sideMetres) * part;
                    double south = SOUTH + (SIDE_METRES - sideMetres) * random.nextDouble();
                    return new double[] {west, south, west + sideMetres, south + sideMetres};
                })
                .toList();
    }
}
