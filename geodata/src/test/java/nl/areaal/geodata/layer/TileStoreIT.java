package nl.areaal.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;

/** The judge is ST_AsMVT: the same features with the same properties, and geometry within one tile unit. */
class TileStoreIT {
    private static final TestStore STORE = TestStore.create();
    private final CollectionStore collections = new CollectionStore(STORE.dataSource());
    private final TileStore tiles = new TileStore(STORE.dataSource());

    @BeforeAll
    static void build() {
        Town.build(STORE);
        STORE.jdbc().sql("select setseed(0.25)").query().listOfRows();
        STORE.jdbc().sql("""
                update layer_buildings set geometry_3857 = st_multi(st_rotate(
                    case when id % 3 = 0 then st_difference(geometry_3857, st_buffer(st_centroid(geometry_3857), 3, 2))
                         else geometry_3857 end, random() * 3, st_centroid(geometry_3857)))
                """).update();
        STORE.jdbc()
                .sql("update layer_buildings set geometry = st_multi(st_transform(geometry_3857, 28992))")
                .update();
    }

    @AfterAll
    static void drop() throws Exception {
        STORE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "buildings, WEB_MERCATOR_QUAD, 14, 5405, 8424",
        "buildings, WEB_MERCATOR_QUAD, 16, 21621, 33699",
        "buildings, WEB_MERCATOR_QUAD, 17, 43243, 67399",
        "roads, WEB_MERCATOR_QUAD, 14, 5405, 8424",
        "roads, WEB_MERCATOR_QUAD, 17, 43243, 67399",
        "areas, WEB_MERCATOR_QUAD, 14, 5405, 8424",
        "areas, WEB_MERCATOR_QUAD, 16, 21621, 33699",
        "buildings, NETHERLANDS_RD_NEW_QUAD, 9, 260, 245",
        "buildings, NETHERLANDS_RD_NEW_QUAD, 12, 2081, 1961",
        "roads, NETHERLANDS_RD_NEW_QUAD, 11, 1040, 980",
        "areas, NETHERLANDS_RD_NEW_QUAD, 10, 520, 490"
    })
    void drawsWhatTheDatabaseWouldDraw(String collection, TileGrid grid, int zoom, int row, int column) {
        PublishedCollection published =
                collections.find(collection, Audience.PUBLIC).orElseThrow();
        TileAddress address = new TileAddress(grid, zoom, row, column);
        DecodedTile ours = DecodedTile.of(tiles.tile(published, address));
        DecodedTile judge = DecodedTile.of(asMvt(published, address));
        assertThat(ours.layer()).isEqualTo(collection);
        assertThat(ours.features().keySet())
                .isEqualTo(judge.features().keySet())
                .isNotEmpty();
        ours.features()
                .forEach((id, feature) -> assertSame(
                        feature, Objects.requireNonNull(judge.features().get(id))));
    }

    /** Whoever stands on a seam belongs to the tiles on both sides. */
    @ParameterizedTest
    @CsvSource({
        "WEB_MERCATOR_QUAD, 13",
        "WEB_MERCATOR_QUAD, 15",
        "NETHERLANDS_RD_NEW_QUAD, 8",
        "NETHERLANDS_RD_NEW_QUAD, 10",
        "NETHERLANDS_RD_NEW_QUAD, 12"
    })
    void holdsEveryFeatureThatTouchesATile(TileGrid grid, int zoom) {
        for (String collection : List.of("buildings", "roads", "areas")) {
            PublishedCollection published =
                    collections.find(collection, Audience.PUBLIC).orElseThrow();
            List<TileAddress> around = tilesOfTheTown(published, grid, zoom);
            assertThat(around).isNotEmpty();
            for (TileAddress tile : around) {
                assertThat(DecodedTile.of(tiles.tile(published, tile))
                                .features()
                                .keySet())
                        .as("%s", tile)
                        .containsAll(touching(published, tile));
            }
        }
    }

    private static List<TileAddress> tilesOfTheTown(PublishedCollection collection, TileGrid grid, int zoom) {
        TileAddress first = new TileAddress(grid, zoom, 0, 0);
        double span = first.spanMetres();
        return STORE.jdbc()
                .sql("""
                        select floor((:north - st_ymax(box)) / :span)::int as top, floor((:north - st_ymin(box)) / :span)::int as bottom,
                            floor((st_xmin(box) - :west) / :span)::int as left, floor((st_xmax(box) - :west) / :span)::int as right
                        from (select st_extent(%s) as box from %s) town
                        """.formatted(geometry(grid), collection.table().name()))
                .param("north", first.maxY())
                .param("west", first.minX())
                .param("span", span)
                .query((row, number) -> IntStream.rangeClosed(row.getInt("top"), row.getInt("bottom"))
                        .boxed()
                        .flatMap(line -> across(row, line, grid, zoom))
                        .toList())
                .single();
    }

    private static Stream<TileAddress> across(ResultSet row, int line, TileGrid grid, int zoom) {
        try {
            return IntStream.rangeClosed(row.getInt("left"), row.getInt("right"))
                    .mapToObj(column -> new TileAddress(grid, zoom, line, column));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> touching(PublishedCollection collection, TileAddress tile) {
        return STORE.jdbc()
                .sql(
                        "select id from %2$s where st_intersects(%1$s, st_makeenvelope(:west, :south, :east, :north, :srid))"
                                .formatted(
                                        geometry(tile.grid()),
                                        collection.table().name()))
                .param("west", tile.minX())
                .param("south", tile.minY())
                .param("east", tile.maxX())
                .param("north", tile.maxY())
                .param("srid", tile.grid().srid())
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static String geometry(TileGrid grid) {
        return grid == TileGrid.WEB_MERCATOR_QUAD ? "geometry_3857" : "geometry";
    }

    @Test
    void drawsNothingBelowTheFirstZoomOfACollection() {
        PublishedCollection buildings =
                collections.find("buildings", Audience.PUBLIC).orElseThrow();
        assertThat(tiles.tile(buildings, new TileAddress(11, 675, 1053))).isEmpty();
    }

    @Test
    void hidesWhatIsNotPublicFromThosePassingBy() {
        assertThat(collections.find("cables", Audience.PUBLIC)).isEmpty();
        assertThat(collections.find("cables", Audience.SIGNED_IN)).isPresent();
    }

    private static void assertSame(DecodedTile.Feature ours, DecodedTile.Feature judge) {
        assertThat(ours.type()).isEqualTo(judge.type());
        assertThat(ours.properties()).isEqualTo(judge.properties());
        Geometry mine = ours.geometry();
        Geometry theirs = judge.geometry();
        assertThat(mine.buffer(1.01).covers(theirs))
                .as("%s covers %s", mine, theirs)
                .isTrue();
        assertThat(theirs.buffer(1.01).covers(mine))
                .as("%s covers %s", theirs, mine)
                .isTrue();
    }

    /** How the judge would write a time is its own affair; ours is RFC 3339. */
    private static String selected(LayerColumn column) {
        return column.type() == PropertyType.DATE_TIME
                ? "to_char(%1$s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as %1$s"
                        .formatted(column.column())
                : column.column();
    }

    private static byte[] asMvt(PublishedCollection collection, TileAddress tile) {
        StringBuilder columns = new StringBuilder();
        collection.table().columns().forEach(column -> columns.append(", ").append(selected(column)));
        return STORE.jdbc()
                .sql("""
                select st_asmvt(t, :layer, 4096, 'g', 'id')
                from (select id%1$s, st_asmvtgeom(%2$s, st_tileenvelope(:z, :x, :y, %4$s), 4096, 64, true) as g
                      from %3$s where %2$s && st_tileenvelope(:z, :x, :y, %4$s, 64.0 / 4096) offset 0) t
                where g is not null
                """.formatted(
                        columns, geometry(tile.grid()), collection.table().name(), bounds(tile.grid())))
                .param("layer", collection.id())
                .param("z", tile.zoom())
                .param("x", tile.column())
                .param("y", tile.row())
                .query((result, number) -> result.getBytes(1))
                .single();
    }

    private static String bounds(TileGrid grid) {
        TileAddress all = new TileAddress(grid, 0, 0, 0);
        return "st_makeenvelope(%s, %s, %s, %s, %s)"
                .formatted(all.minX(), all.minY(), all.maxX(), all.maxY(), grid.srid());
    }
}
