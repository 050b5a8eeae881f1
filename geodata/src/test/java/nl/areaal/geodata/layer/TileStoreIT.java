package nl.areaal.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import nl.areaal.core.tile.TileAddress;
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
    }

    @AfterAll
    static void drop() throws Exception {
        STORE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "buildings, 14, 5405, 8424",
        "buildings, 16, 21621, 33699",
        "buildings, 17, 43243, 67399",
        "roads, 14, 5405, 8424",
        "roads, 17, 43243, 67399",
        "areas, 14, 5405, 8424",
        "areas, 16, 21621, 33699"
    })
    void drawsWhatTheDatabaseWouldDraw(String collection, int zoom, int row, int column) {
        PublishedCollection published =
                collections.find(collection, Audience.PUBLIC).orElseThrow();
        TileAddress address = new TileAddress(zoom, row, column);
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
                from (select id%s, st_asmvtgeom(geometry_3857, st_tileenvelope(:z, :x, :y), 4096, 64, true) as g
                      from %s where geometry_3857 && st_tileenvelope(:z, :x, :y, margin => 64.0 / 4096) offset 0) t
                where g is not null
                """.formatted(columns, collection.table().name()))
                .param("layer", collection.id())
                .param("z", tile.zoom())
                .param("x", tile.column())
                .param("y", tile.row())
                .query((result, number) -> result.getBytes(1))
                .single();
    }
}
