package nl.areaal.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What tiles farther out show: on the square of 40 by 40 km at RD 120000, 440000. */
class GeneralisationIT {
    private static final TestStore STORE = TestStore.create();
    private static final double WEST = 120_000;
    private static final double SOUTH = 440_000;
    private static final double SQUARE_UNITS_PER_PIXEL = 64;
    private static final int PARCELS_ACROSS = 8;
    private static final double PARCEL_METRES = 5_000;
    private static final int BORDER_STEPS = 250;
    private static final int HOUSES_ACROSS = 120;
    private static final double HOUSE_PITCH = 40;
    private static final double HOUSE_METRES = 12;

    private final CollectionStore collections = new CollectionStore(STORE.dataSource());
    private final TileStore tiles = new TileStore(STORE.dataSource());

    @BeforeAll
    static void write() {
        new DatasetStore(STORE.dataSource())
                .save(new Dataset(
                        "made-up",
                        "Made up",
                        "",
                        new Stewardship("Tests", "Tests", "Tests", "None needed", "CC0 1.0"),
                        Optional.empty(),
                        Handling.EXAMPLE));
        write("parcels", GeometryKind.POLYGON, List.of(), parcels());
        write(
                "houses",
                GeometryKind.POLYGON,
                List.of(LayerColumn.of("use", PropertyType.STRING), LayerColumn.of("address", PropertyType.STRING)),
                IntStream.range(0, HOUSES_ACROSS * HOUSES_ACROSS).mapToObj(GeneralisationIT::house));
        write(
                "paths",
                GeometryKind.LINE,
                List.of(LayerColumn.of("level", PropertyType.STRING)),
                IntStream.range(0, 400).mapToObj(GeneralisationIT::pieceOfPath));
    }

    @AfterAll
    static void drop() throws Exception {
        STORE.close();
    }

    /** Neighbours share a crooked border: farther out they still do, without a gap or an overlap that could be seen. */
    @ParameterizedTest
    @CsvSource({"WEB_MERCATOR_QUAD, 7", "WEB_MERCATOR_QUAD, 9", "WEB_MERCATOR_QUAD, 11", "NETHERLANDS_RD_NEW_QUAD, 3"})
    void leavesNoSliversBetweenNeighbours(TileGrid grid, int zoom) {
        TileAddress tile = tileAt(grid, zoom, WEST + 20_500, SOUTH + 20_500);
        List<Geometry> drawn = geometries("parcels", tile);
        assertThat(drawn).hasSizeGreaterThan(3);
        double together = drawn.stream().mapToDouble(Geometry::getArea).sum();
        Geometry union = OverlayNGRobust.union(drawn.getFirst().getFactory().buildGeometry(drawn));
        assertThat(together - union.getArea()).as("overlap in square units").isLessThan(2 * SQUARE_UNITS_PER_PIXEL);
        double gaps = holes(union);
        assertThat(gaps).as("gaps in square units").isLessThan(2 * SQUARE_UNITS_PER_PIXEL);
    }

    private static double holes(Geometry union) {
        double holes = 0;
        for (int i = 0; i < union.getNumGeometries(); i++) {
            org.locationtech.jts.geom.Polygon part = (org.locationtech.jts.geom.Polygon) union.getGeometryN(i);
            holes += part.getFactory().createPolygon(part.getExteriorRing()).getArea() - part.getArea();
        }
        return holes;
    }

    @Test
    void drawsBordersWithFewerPointsTheFartherOut() {
        int points = pointsOfParcels();
        assertThat(geometries("parcels", tileAt(TileGrid.WEB_MERCATOR_QUAD, 8, WEST + 20_000, SOUTH + 20_000)).stream()
                        .mapToInt(Geometry::getNumPoints)
                        .sum())
                .isBetween(100, points / 3);
    }

    private static int pointsOfParcels() {
        return STORE.jdbc()
                .sql("select sum(st_npoints(geometry)) from layer_parcels")
                .query(Integer.class)
                .single();
    }

    /** 14,400 houses of 144 square metres; on the Dutch grid at zoom 5 a unit is 6.72 m. */
    @Test
    void keepsTheAreaOfWhatIsTooSmallToHaveAShape() {
        TileAddress tile = tileAt(TileGrid.NETHERLANDS_RD_NEW_QUAD, 5, WEST + 2_000, SOUTH + 2_000);
        DecodedTile houses = tile("houses", tile);
        double unit = tile.spanMetres() / 4096;
        double squareMetres = houses.features().values().stream()
                        .mapToDouble(house -> house.geometry().getArea())
                        .sum()
                * unit
                * unit;
        double all = HOUSES_ACROSS * HOUSES_ACROSS * HOUSE_METRES * HOUSE_METRES;
        assertThat(houses.features()).hasSizeBetween(100, 96 * 96);
        assertThat(squareMetres).isCloseTo(all, within(all * 0.1));
    }

    @Test
    void keepsWhatMapsAreDrawnByAndLeavesOutWhatIsRead() {
        TileAddress far = tileAt(TileGrid.WEB_MERCATOR_QUAD, 11, WEST + 2_000, SOUTH + 2_000);
        assertThat(tile("houses", far).features().values())
                .isNotEmpty()
                .allSatisfy(house -> assertThat(house.properties()).containsOnlyKeys("use"));
        TileAddress near = tileAt(TileGrid.WEB_MERCATOR_QUAD, 15, WEST + 2_000, SOUTH + 2_000);
        assertThat(tile("houses", near).features().values())
                .isNotEmpty()
                .allSatisfy(house -> assertThat(house.properties()).containsOnlyKeys("use", "address"));
    }

    /** The path comes in pieces of 50 m, none of which could be seen by itself. */
    @Test
    void joinsThePiecesOfALine() {
        TileAddress tile = tileAt(TileGrid.NETHERLANDS_RD_NEW_QUAD, 3, WEST + 10_000, SOUTH + 20_000);
        DecodedTile paths = tile("paths", tile);
        double metres = paths.features().values().stream()
                        .mapToDouble(path -> path.geometry().getLength())
                        .sum()
                * tile.spanMetres()
                / 4096;
        assertThat(metres).isCloseTo(20_000, within(500.0));
        assertThat(paths.features())
                .hasSizeLessThan(20)
                .allSatisfy((id, path) -> assertThat(path.properties()).containsEntry("level", "ground"));
    }

    @Test
    void leavesOutTheSmallestWhereATileWouldWeighTooMuch() {
        PublishedCollection houses = collections.find("houses", Audience.PUBLIC).orElseThrow();
        TileAddress tile = tileAt(TileGrid.WEB_MERCATOR_QUAD, 13, WEST + 2_000, SOUTH + 2_000);
        byte[] whole = tiles.tile(houses, tile);
        byte[] light = tiles.tile(houses, tile, 20_000);
        assertThat(light.length).isBetween(15_000, 20_000);
        Map<Long, String> all = said(DecodedTile.of(whole));
        assertThat(said(DecodedTile.of(light))).hasSizeLessThan(all.size() / 2);
        assertThat(all).containsAllEntriesOf(said(DecodedTile.of(light)));
    }

    /** What a tile says of each feature, with its geometry. */
    private static Map<Long, String> said(DecodedTile tile) {
        Map<Long, String> said = new TreeMap<>();
        tile.features()
                .forEach((id, feature) -> said.put(
                        id,
                        feature.properties() + " "
                                + feature.parts().stream().map(Arrays::toString).toList()));
        return said;
    }

    /** Over the edges of packs, too: these tiles hold all houses between them. */
    @ParameterizedTest
    @CsvSource({"12, 1", "14, 2", "15, 4"})
    void drawsTheSameFromPacksAsFromTheFeaturesThemselves(int zoom, int across) {
        PublishedCollection packed = collections.find("houses", Audience.PUBLIC).orElseThrow();
        assertThat(packed.tiling().packed()).isTrue();
        PublishedCollection plain = new PublishedCollection(
                packed.id(),
                packed.titleNl(),
                packed.titleEn(),
                packed.source(),
                packed.kind(),
                packed.table(),
                Tiling.PLAIN,
                packed.changedAt());
        TileAddress middle = tileAt(TileGrid.WEB_MERCATOR_QUAD, zoom, WEST + 2_400, SOUTH + 2_400);
        int drawn = 0;
        for (int row = middle.row() - across; row <= middle.row() + across; row++) {
            for (int column = middle.column() - across; column <= middle.column() + across; column++) {
                TileAddress tile = new TileAddress(zoom, row, column);
                DecodedTile ofPacks = DecodedTile.of(tiles.tile(packed, tile));
                assertThat(said(ofPacks)).isEqualTo(said(DecodedTile.of(tiles.tile(plain, tile))));
                drawn += ofPacks.features().size();
            }
        }
        assertThat(drawn).isGreaterThanOrEqualTo(zoom < 14 ? 1 : HOUSES_ACROSS * HOUSES_ACROSS);
    }

    private DecodedTile tile(String collection, TileAddress tile) {
        return DecodedTile.of(
                tiles.tile(collections.find(collection, Audience.PUBLIC).orElseThrow(), tile));
    }

    private List<Geometry> geometries(String collection, TileAddress tile) {
        return tile(collection, tile).features().values().stream()
                .map(DecodedTile.Feature::geometry)
                .toList();
    }

    private static TileAddress tileAt(TileGrid grid, int zoom, double x, double y) {
        TileAddress first = new TileAddress(grid, zoom, 0, 0);
        return STORE.jdbc()
                .sql(
                        "select st_x(p) as x, st_y(p) as y from st_transform(st_setsrid(st_point(:x, :y), 28992), :srid) p")
                .param("x", x)
                .param("y", y)
                .param("srid", grid.srid())
                .query((row, number) -> new TileAddress(
                        grid, zoom, (int) ((first.maxY() - row.getDouble("y")) / first.spanMetres()), (int)
                                ((row.getDouble("x") - first.minX()) / first.spanMetres())))
                .single();
    }

    /** Squares of which every side is a crooked line that its neighbour has too. */
    private static Stream<LayerFeature> parcels() {
        List<LayerFeature> parcels = new ArrayList<>();
        for (int row = 0; row < PARCELS_ACROSS; row++) {
            for (int column = 0; column < PARCELS_ACROSS; column++) {
                CoordinateList ring = new CoordinateList();
                ring.addAll(border(column, row, true), false);
                ring.addAll(border(column + 1, row, false), false);
                ring.addAll(border(column, row + 1, true).reversed(), false);
                ring.addAll(border(column, row, false).reversed(), false);
                ring.closeRing();
                parcels.add(feature(RegionCrs.GEOMETRY.createPolygon(ring.toCoordinateArray()), Map.of()));
            }
        }
        return parcels.stream();
    }

    private static List<Coordinate> border(int column, int row, boolean eastwards) {
        Random random = new Random(31L * column + 7L * row + (eastwards ? 1 : 0));
        List<Coordinate> border = new ArrayList<>();
        for (int i = 0; i <= BORDER_STEPS; i++) {
            double along = PARCEL_METRES * i / BORDER_STEPS;
            boolean corner = i == 0 || i == BORDER_STEPS;
            double aside = corner ? 0 : 150 * Math.sin(i / 9.0) + 6 * random.nextGaussian();
            border.add(new Coordinate(
                    WEST + column * PARCEL_METRES + (eastwards ? along : aside),
                    SOUTH + row * PARCEL_METRES + (eastwards ? aside : along)));
        }
        return border;
    }

    private static LayerFeature house(int number) {
        double x = WEST + number % HOUSES_ACROSS * HOUSE_PITCH;
        double y = SOUTH + Math.floorDiv(number, HOUSES_ACROSS) * HOUSE_PITCH;
        return feature(
                RegionCrs.GEOMETRY.createPolygon(new Coordinate[] {
                    new Coordinate(x, y),
                    new Coordinate(x + HOUSE_METRES, y),
                    new Coordinate(x + HOUSE_METRES, y + HOUSE_METRES),
                    new Coordinate(x, y + HOUSE_METRES),
                    new Coordinate(x, y)
                }),
                Map.of("use", number % 3 == 0 ? "business" : "dwelling", "address", "Straat " + number));
    }

    private static LayerFeature pieceOfPath(int number) {
        LineString piece = RegionCrs.GEOMETRY.createLineString(new Coordinate[] {
            new Coordinate(WEST + 50 * number, SOUTH + 20_000), new Coordinate(WEST + 50 * number + 50, SOUTH + 20_000)
        });
        return feature(piece, Map.of("level", "ground"));
    }

    private static LayerFeature feature(Geometry geometry, Map<String, Object> properties) {
        return new LayerFeature(GeometryKind.of(geometry).unify(geometry), properties);
    }

    private static void write(
            String name, GeometryKind kind, List<LayerColumn> columns, Stream<LayerFeature> features) {
        new LayerWriter(STORE.dataSource())
                .write(
                        new LayerSpec(name, name, name, kind, 0, columns),
                        new Delivery("made-up", name, Delivery.checksumOf(name), "made up", Optional.empty(), "test"),
                        features);
    }
}
