package nl.areaal.mapui.ogc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.geodata.layer.TileChanges;
import nl.areaal.geodata.layer.TileTables;
import nl.areaal.geodata.store.TestStore;

/** Made-up buildings, 625 to the square kilometre, for measuring tiles; the same ones each time. */
record TilesBenchLayer(int buildings) {
    /** What Martin, pg_tileserv and the like ask for; the subquery keeps ST_AsMVTGeom from being evaluated twice. */
    static final String ST_AS_MVT = """
            select st_asmvt(t, 'buildings', 4096, 'g', 'id')
            from (select id, height_metres, built_year, use, dwellings,
                         st_asmvtgeom(geometry_3857, st_tileenvelope(?, ?, ?), 4096, 64, true) as g
                  from layer_buildings
                  where geometry_3857 && st_tileenvelope(?, ?, ?, margin => 64.0 / 4096)
                    and (st_xmax(geometry_3857) - st_xmin(geometry_3857) >= ?
                         or st_ymax(geometry_3857) - st_ymin(geometry_3857) >= ?)
                  offset 0) t
            where g is not null
            """;

    private static final double WEST = 120_000;
    private static final double SOUTH = 440_000;
    private static final double PER_SQUARE_KILOMETRE = 625;

    private double sideMetres() {
        return Math.sqrt(buildings / PER_SQUARE_KILOMETRE) * 1000;
    }

    void fill(TestStore store) {
        store.jdbc().sql("""
                create table layer_buildings (id bigint generated always as identity primary key,
                    dataset_version_id bigint, height_metres double precision, built_year bigint, use text, dwellings bigint,
                    geometry geometry(MultiPolygon, 28992) not null, geometry_3857 geometry(MultiPolygon, 3857) not null)
                """).update();
        store.jdbc().sql("select setseed(0.5)").query().listOfRows();
        store.jdbc()
                .sql("""
                insert into layer_buildings (height_metres, built_year, use, dwellings, geometry, geometry_3857)
                select height, year, use, dwellings, g, st_transform(g, 3857)
                from (select round((3 + random() * 27)::numeric, 1)::float8 as height, (1900 + random() * 125)::bigint as year,
                             (array['dwelling', 'business', 'public'])[1 + (random() * 2)::int] as use,
                             (random() * 10)::bigint as dwellings,
                             st_multi(st_rotate(st_makeenvelope(x, y, x + 6 + random() * 14, y + 6 + random() * 14, %d),
                                                random() * 3, x, y)) as g
                      from (select %f + random() * %f as x, %f + random() * %f as y
                            from generate_series(1, %d)) place offset 0) made
                order by st_transform(g, 3857)
                """.formatted(RegionCrs.SRID, WEST, sideMetres(), SOUTH, sideMetres(), buildings))
                .update();
        for (String geometry : List.of("geometry", "geometry_3857")) {
            store.jdbc()
                    .sql("create index on layer_buildings using gist (" + geometry + ")")
                    .update();
        }
        store.jdbc().sql("analyze layer_buildings").update();
        publish(store);
    }

    private static void publish(TestStore store) {
        store.jdbc().sql("""
                insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)
                values ('bench', 'Bench', 'Bench', 'Bench', 'Bench', 'Bench', 'CC0')
                """).update();
        store.jdbc().sql("""
                insert into collection (id, dataset_id, table_name, title_nl, title_en, geometry_kind, properties)
                values ('buildings', 'bench', 'layer_buildings', 'Gebouwen', 'Buildings', 'polygon',
                        '[{"name": "height_metres", "column": "height_metres", "type": "number"},
                          {"name": "built_year", "column": "built_year", "type": "integer"},
                          {"name": "use", "column": "use", "type": "string"},
                          {"name": "dwellings", "column": "dwellings", "type": "integer"}]')
                """).update();
        long start = System.nanoTime();
        new TileTables(store.dataSource()).renew("buildings");
        new TileChanges(store.dataSource()).addAll("buildings", "layer_buildings");
        BenchLine.print("generalised in %.1f s", (System.nanoTime() - start) / 1e9);
    }

    /** All tiles that show some of the buildings. */
    List<TileAddress> tilesAround(int zoom) {
        double[] southWest = {541_000, 6_788_000};
        double spanMetres = sideMetres() * 1.65;
        TileAddress first = new TileAddress(zoom, 0, 0);
        double span = first.spanMetres();
        List<TileAddress> tiles = new ArrayList<>();
        for (int row = (int) ((first.maxY() - southWest[1] - spanMetres) / span);
                row <= (int) ((first.maxY() - southWest[1]) / span);
                row++) {
            for (int column = (int) ((southWest[0] - first.minX()) / span);
                    column <= (int) ((southWest[0] + spanMetres - first.minX()) / span);
                    column++) {
                tiles.add(new TileAddress(zoom, row, column));
            }
        }
        return tiles;
    }

    /** Some of the tiles that lie wholly among the buildings, in no order. */
    List<TileAddress> someTiles(int zoom, int count) {
        List<TileAddress> tiles = new ArrayList<>(tiles(zoom));
        Collections.shuffle(tiles, new Random(1));
        return tiles.subList(0, Math.min(count, tiles.size()));
    }

    /** The tiles that lie wholly among the buildings: Utrecht's part of the map is near enough straight for that. */
    private List<TileAddress> tiles(int zoom) {
        double[] southWest = {543_100, 6_790_800};
        double spanMetres = sideMetres() * 1.6;
        List<TileAddress> tiles = new ArrayList<>();
        double tileSpan = new TileAddress(zoom, 0, 0).spanMetres();
        double west = -new TileAddress(zoom, 0, 0).minX();
        for (double x = southWest[0]; x + tileSpan < southWest[0] + spanMetres; x += tileSpan) {
            for (double y = southWest[1]; y + tileSpan < southWest[1] + spanMetres; y += tileSpan) {
                tiles.add(new TileAddress(zoom, (int) ((west - y) / tileSpan), (int) ((x + west) / tileSpan)));
            }
        }
        return tiles;
    }
}
