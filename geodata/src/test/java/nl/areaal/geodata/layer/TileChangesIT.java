package nl.areaal.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Delivery;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** A row of 100 wells a kilometre apart, from RD 100000, 450000 eastwards; each has its tile on the Dutch grid at zoom 11. */
class TileChangesIT {
    private static final double WEST = 100_000;
    private static final double SOUTH = 450_000;
    private static final double APART_METRES = 1_000;

    private final TestStore store = TestStore.create();
    private final CollectionStore collections = new CollectionStore(store.dataSource());
    private final TileStore tiles = new TileStore(store.dataSource());
    private final TileChanges changes = new TileChanges(store.dataSource());
    private int delivered;
    private int minZoom;

    @BeforeEach
    void dig() {
        new DatasetStore(store.dataSource())
                .save(new Dataset(
                        "water",
                        "Water",
                        "",
                        new Stewardship("Tests", "Tests", "Tests", "None needed", "CC0 1.0"),
                        Optional.empty(),
                        Handling.EXAMPLE));
        deliver(IntStream.range(0, 100).mapToObj(number -> well(number, 5)));
    }

    @AfterEach
    void drop() throws Exception {
        store.close();
    }

    @Test
    void touchesOnlyTheTilesOfWhatCameWentOrIsAnotherNow() {
        long[] before = states();
        deliver(IntStream.range(0, 101)
                .filter(number -> number != 90)
                .mapToObj(number -> well(number, number == 10 ? 6 : 5)));
        long[] after = states();
        assertThat(IntStream.range(0, 101).filter(number -> before[number] != after[number]))
                .containsExactly(10, 90, 100);
        assertThat(after[10]).isGreaterThan(before[10]);
    }

    /** Tiles name features by number, so a tile that still holds names what is still there. */
    @Test
    void leavesTheTilesAsTheyWereWhereNothingChanged() {
        byte[] before = tile(50);
        deliver(IntStream.range(0, 100)
                .map(number -> 99 - number)
                .mapToObj(number -> well(number, number == 10 ? 6 : 5)));
        assertThat(tile(50)).isEqualTo(before).isNotEmpty();
        assertThat(tile(10)).isNotEqualTo(before);
    }

    @Test
    void knowsTheChangeFartherOutToo() {
        TileAddress far = new TileAddress(TileGrid.NETHERLANDS_RD_NEW_QUAD, 2, 2, 1);
        long before = changes.newest("wells", far);
        deliver(IntStream.range(0, 100).mapToObj(number -> well(number, number == 10 ? 6 : 5)));
        assertThat(changes.newest("wells", far)).isGreaterThan(before);
    }

    @Test
    void touchesAllTilesWhenTheyBeginAtAnotherZoom() {
        long before = changes.newest("wells", address(50));
        minZoom = 12;
        deliver(IntStream.range(0, 100).mapToObj(number -> well(number, 5)));
        long zoomed = changes.newest("wells", address(50));
        minZoom = 13;
        deliver(IntStream.range(0, 100).mapToObj(number -> well(number, 5)));
        assertThat(zoomed).isGreaterThan(before);
        assertThat(changes.newest("wells", address(50))).isGreaterThan(zoomed);
    }

    @Test
    void tellsOfWhatIsGoneTooWhenAllMayHaveChanged() {
        long before = changes.newest("wells", address(99));
        store.jdbc()
                .sql("delete from layer_wells where st_x(geometry) > " + (WEST + 50 * APART_METRES))
                .update();
        changes.addAll("wells", "layer_wells");
        assertThat(changes.newest("wells", address(99))).isGreaterThan(before);
    }

    @Test
    void keepsOneBoxForWhatChangesAgainAndAgain() {
        for (int round = 0; round < 3; round++) {
            int depth = 10 + round;
            deliver(IntStream.range(0, 100).mapToObj(number -> well(number, number == 10 ? depth : 5)));
        }
        assertThat(store.jdbc()
                        .sql("select count(distinct change) from tile_change")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void makesReadyWhatAnOlderVersionLoaded() {
        store.jdbc()
                .sql("drop table generalised_wells; delete from tile_change; "
                        + "update collection set generalised_columns = null, tile_change = 0")
                .update();
        TileTables tables = new TileTables(store.dataSource());
        assertThat(tables.renewMissing()).containsExactly("wells");
        assertThat(changes.newest("wells", address(50))).isPositive();
        assertThat(collections
                        .find("wells", Audience.PUBLIC)
                        .orElseThrow()
                        .tiling()
                        .generalised())
                .isPresent();
        assertThat(tables.renewMissing()).isEmpty();
    }

    private long[] states() {
        return IntStream.range(0, 101)
                .mapToLong(number -> changes.newest("wells", address(number)))
                .toArray();
    }

    private byte[] tile(int number) {
        return tiles.tile(collections.find("wells", Audience.PUBLIC).orElseThrow(), address(number));
    }

    private static TileAddress address(int number) {
        TileAddress first = new TileAddress(TileGrid.NETHERLANDS_RD_NEW_QUAD, 11, 0, 0);
        return new TileAddress(
                TileGrid.NETHERLANDS_RD_NEW_QUAD, 11, (int) ((first.maxY() - SOUTH) / first.spanMetres()), (int)
                        ((WEST + number * APART_METRES - first.minX()) / first.spanMetres()));
    }

    private void deliver(Stream<LayerFeature> wells) {
        new LayerWriter(store.dataSource())
                .write(
                        new LayerSpec(
                                "wells",
                                "Putten",
                                "Wells",
                                GeometryKind.POINT,
                                minZoom,
                                List.of(LayerColumn.of("depth_metres", PropertyType.NUMBER))),
                        new Delivery(
                                "water",
                                "wells",
                                Delivery.checksumOf("" + delivered++),
                                "made up",
                                Optional.empty(),
                                "test"),
                        wells);
    }

    private static LayerFeature well(int number, double depthMetres) {
        return new LayerFeature(
                RegionCrs.GEOMETRY.createPoint(new Coordinate(WEST + number * APART_METRES, SOUTH)),
                Map.of("depth_metres", depthMetres));
    }
}
