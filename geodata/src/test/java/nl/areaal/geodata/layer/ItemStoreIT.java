package nl.areaal.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.areaal.geodata.cql.sql.Condition;
import nl.areaal.geodata.cql.sql.FilterSql;
import nl.areaal.geodata.cql.text.CqlText;
import nl.areaal.geodata.layer.BoundingBox.Corner;
import nl.areaal.geodata.store.SharedFiles;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reading features by pages and by filters; filters are judged by SQL that was written by hand. */
class ItemStoreIT {
    private static final TestStore STORE = TestStore.create();
    private static final String COMES_AND_GOES = """
            with gone as (delete from layer_buildings where id % 97 = :turn)
            insert into layer_buildings (dataset_version_id, height_metres, dwellings, use, geometry, geometry_3857)
            select dataset_version_id, height_metres, dwellings, use, geometry, geometry_3857 from layer_buildings
            where id % 89 = :turn
            """;

    private final ItemStore items = new ItemStore(STORE.dataSource());
    private final CollectionStore collections = new CollectionStore(STORE.dataSource());

    @BeforeAll
    static void build() {
        Town.build(STORE);
    }

    @AfterAll
    static void drop() throws Exception {
        STORE.close();
    }

    @Test
    void givesUpAQuestionThatTakesTooLong() throws Exception {
        ItemStore impatient = new ItemStore(STORE.dataSource(), Duration.ofSeconds(1));
        ItemOutput output = ItemOutput.of(ItemForm.GEO_JSON, ItemCrs.RD_NEW, buildings());
        FeatureQuery all = new FeatureQuery(Selection.ALL, List.of(), output, 10, Optional.empty());
        try (Connection other = STORE.dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table layer_buildings in access exclusive mode");
            Selection tall = new Selection(Optional.empty(), new Condition("height_metres > ?", List.of(3)));
            FeatureQuery some = new FeatureQuery(tall, List.of(), output, 10, Optional.empty());
            assertThatThrownBy(() -> impatient.count(impatient.look(buildings(), some)))
                    .isInstanceOf(SlowQueryException.class)
                    .hasMessage("The question took longer than 1.0 s and was given up.");
            assertThatThrownBy(() -> impatient.stream(impatient.look(buildings(), all), json -> {}))
                    .isInstanceOf(SlowQueryException.class);
            other.rollback();
        }
        assertThat(impatient.stream(impatient.look(buildings(), all), json -> {})
                        .features())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "height_metres > 20 AND use = 'business' | height_metres > 20 and use = 'business'",
                "NOT (use LIKE 'b%') OR use IS NULL | use not like 'b%' or use is null",
                "dwellings IN (1, 3) AND height_metres BETWEEN 4.5 AND 9 | dwellings in (1, 3) and height_metres between 4.5 and 9",
                "height_metres / 2 > dwellings * 5 | height_metres / 2 > dwellings * 5",
                "S_INTERSECTS(geometry, POLYGON((136100 455100,136400 455150,136200 455600,136100 455100)))"
                        + " | st_intersects(geometry, st_geomfromtext('POLYGON((136100 455100,136400 455150,136200 455600,136100 455100))',"
                        + " 28992))",
                "S_WITHIN(geometry, BBOX(136095,455095,136400,455400))"
                        + " | st_within(geometry, st_makeenvelope(136095,455095,136400,455400,28992))",
                "S_TOUCHES(geometry, LINESTRING(136010 455000,136010 455900))"
                        + " | st_touches(geometry, st_geomfromtext('LINESTRING(136010 455000,136010 455900)', 28992))",
                "S_CROSSES(LINESTRING(135000 455000,137000 456000), geometry)"
                        + " | st_crosses(st_geomfromtext('LINESTRING(135000 455000,137000 456000)', 28992), geometry)",
                "S_OVERLAPS(geometry, BBOX(136105,455105,136400,455400))"
                        + " | st_overlaps(geometry, st_makeenvelope(136105,455105,136400,455400,28992))",
                "S_CONTAINS(geometry, POINT(136025 455025)) | st_contains(geometry, st_point(136025, 455025, 28992))",
                "S_EQUALS(geometry, POLYGON((136020 455020,136030 455020,136030 455030,136020 455030,136020 455020)))"
                        + " | st_equals(geometry, st_makeenvelope(136020,455020,136030,455030,28992))",
                "S_DISJOINT(geometry, BBOX(136000,455000,136900,456000))"
                        + " | st_disjoint(geometry, st_makeenvelope(136000,455000,136900,456000,28992))"
            })
    void findsWhatTheDatabaseFinds(String filter, String sql) {
        Condition condition =
                FilterSql.compile(CqlText.read(filter), Queryables.of(buildings()), ItemCrs.RD_NEW.ofLiterals());
        long expected = STORE.jdbc()
                .sql("select count(*) from layer_buildings where " + sql)
                .query(Long.class)
                .single();
        assertThat(count(buildings(), new Selection(Optional.empty(), condition)))
                .isEqualTo(exactly(expected));
        assertThat(expected).isPositive();
    }

    /** The store asks what extents tell first; the shapes alone decide here. */
    @ParameterizedTest
    @EnumSource(ItemCrs.class)
    void findsInABoxWhatItsEdgesTouchOrEnclose(ItemCrs crs) {
        Random random = new Random(11);
        Envelope town = STORE.jdbc()
                .sql(
                        "select st_asbinary(st_transform(st_setsrid(st_extent(geometry)::geometry, 28992), ?)) from layer_buildings")
                .param(crs.srid())
                .query((row, number) -> read(row.getBytes(1)).getEnvelopeInternal())
                .single();
        for (int i = 0; i < 60; i++) {
            double share = i % 3 == 0 ? 0 : Math.pow(random.nextDouble(), 3);
            double west = town.getMinX() + town.getWidth() * (random.nextDouble() * 1.2 - 0.1);
            double south = town.getMinY() + town.getHeight() * (random.nextDouble() * 1.2 - 0.1);
            double east = west + town.getWidth() * share;
            double north = south + town.getHeight() * (i % 5 == 0 ? 0 : share);
            long expected = STORE.jdbc()
                    .sql("select count(*) from layer_buildings where st_intersects(geometry, st_transform(st_envelope("
                            + "st_setsrid(st_makeline(st_makepoint(?, ?), st_makepoint(?, ?)), ?)), 28992))")
                    .params(west, south, east, north, crs.srid())
                    .query(Long.class)
                    .single();
            BoundingBox box = crs.isLatitudeFirst()
                    ? new BoundingBox(crs, new Corner(south, west), new Corner(north, east))
                    : new BoundingBox(crs, new Corner(west, south), new Corner(east, north));
            assertThat(count(buildings(), new Selection(Optional.of(box), Condition.ALWAYS)))
                    .as("%s %s", crs, box)
                    .isEqualTo(exactly(expected));
        }
    }

    private ItemStore.Matched count(PublishedCollection collection, Selection selection) {
        ItemOutput output = ItemOutput.of(ItemForm.GEO_JSON, ItemCrs.RD_NEW, collection);
        return items.count(items.look(collection, new FeatureQuery(selection, List.of(), output, 1, Optional.empty())));
    }

    private static ItemStore.Matched exactly(long count) {
        return new ItemStore.Matched(count, true);
    }

    private static Geometry read(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Buildings share heights, and every tenth has no use: marks fall among equals and among those without a value. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesEachFeatureThatStaysOnceWhileOthersComeAndGo(boolean descending) {
        List<SortKey> order = List.of(key("use", descending), key("height_metres", !descending));
        List<Long> before = ids();
        List<Long> seen = new ArrayList<>();
        Optional<String> mark = Optional.empty();
        do {
            ItemStore.Page page =
                    items.rows(buildings(), query(order, mark), row -> seen.add(Long.valueOf(row.name())));
            mark = page.next();
            STORE.jdbc().sql(COMES_AND_GOES).param("turn", seen.size() / 400).update();
        } while (mark.isPresent());
        List<Long> stayed = new ArrayList<>(before);
        stayed.retainAll(ids());
        assertThat(seen).doesNotHaveDuplicates().containsAll(stayed);
        assertThat(stayed.size()).isBetween(1_000, before.size() - 20);
    }

    @Test
    void putsThoseWithoutAValueLastWhicheverWayItGoes() {
        for (boolean descending : new boolean[] {false, true}) {
            List<Optional<Object>> uses = new ArrayList<>();
            items.rows(
                    buildings(),
                    all(List.of(key("use", descending))),
                    row -> uses.add(row.values().get(2)));
            assertThat(uses.getLast()).isEmpty();
            assertThat(uses.getFirst()).hasValue(descending ? "dwelling" : "business");
        }
    }

    @Test
    void takesNoMarkThatNoPageGave() {
        List<SortKey> byUse = List.of(key("use", false));
        for (String mark : List.of("x", "", "W10", "WyJhIl0", "WyJhIiwiYiJd", "W251bGwsbnVsbF0", "bnVsbA")) {
            assertThat(PageMark.read(mark, buildings().table(), byUse)).as(mark).isEmpty();
        }
        assertThat(PageMark.read("abc", buildings().table(), List.of())).isEmpty();
        assertThat(PageMark.read("12", buildings().table(), List.of())).isPresent();
    }

    /** The official points of RDNAPTRANS2018; without the correction grid positions are at most 0.25 m off. */
    @ParameterizedTest
    @EnumSource(ItemCrs.class)
    void bringsTheCertifiedPointsIntoEverySystemAndBack(ItemCrs crs) throws IOException {
        List<double[]> points = certified();
        List<double[]> given = new ArrayList<>();
        items.rows(
                points(points),
                all(points(points), crs),
                row -> given.add(new double[] {
                    row.geometry().getCoordinate().x, row.geometry().getCoordinate().y
                }));
        assertThat(given).hasSameSizeAs(points);
        for (int i = 0; i < points.size(); i++) {
            double[] expected = expected(points.get(i), crs);
            double metresPerUnit = crs.isInDegrees() ? 111_000 : crs == ItemCrs.WEB_MERCATOR ? 0.6 : 1;
            assertThat(Math.abs(given.get(i)[0] - expected[0]) * metresPerUnit).isLessThan(0.25);
            assertThat(Math.abs(given.get(i)[1] - expected[1]) * metresPerUnit).isLessThan(0.25);
        }
    }

    /** A literal in each system finds the point that it is, with the axes in the order of that system. */
    @ParameterizedTest
    @EnumSource(ItemCrs.class)
    void findsTheCertifiedPointsByTheirCoordinates(ItemCrs crs) throws IOException {
        List<double[]> points = certified();
        PublishedCollection collection = points(points);
        for (double[] point : points.subList(0, 20)) {
            double[] place = expected(point, crs);
            double around = crs.isInDegrees() ? 1e-5 : 1;
            String box = crs.isLatitudeFirst()
                    ? "%s,%s,%s,%s"
                            .formatted(place[1] - around, place[0] - around, place[1] + around, place[0] + around)
                    : "%s,%s,%s,%s"
                            .formatted(place[0] - around, place[1] - around, place[0] + around, place[1] + around);
            Condition condition = FilterSql.compile(
                    CqlText.read("S_INTERSECTS(geometry, BBOX(" + box + "))"),
                    Queryables.of(collection),
                    crs.ofLiterals());
            assertThat(count(collection, new Selection(Optional.empty(), condition)))
                    .isEqualTo(exactly(1));
        }
    }

    private static double[] expected(double[] point, ItemCrs crs) {
        return switch (crs) {
            case RD_NEW -> new double[] {point[2], point[3]};
            case WEB_MERCATOR ->
                new double[] {
                    Math.toRadians(point[1]) * 6_378_137,
                    Math.log(Math.tan(Math.PI / 4 + Math.toRadians(point[0]) / 2)) * 6_378_137
                };
            case CRS84, WGS84, ETRS89 -> new double[] {point[1], point[0]};
        };
    }

    /** Latitude, longitude, x and y of points on land and sea. */
    private static List<double[]> certified() throws IOException {
        return Files.readAllLines(SharedFiles.require("vectors/rdnaptrans2018/certified_sample.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length > 5 && cells[0].matches("\\d+"))
                .map(cells -> Stream.of(cells[1], cells[2], cells[4], cells[5])
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }

    private static PublishedCollection points(List<double[]> points) {
        String rows = points.stream()
                .map(point -> "(%s, %s)".formatted(point[2], point[3]))
                .collect(Collectors.joining(", "));
        String table = "(select row_number() over () as id, st_setsrid(st_point(x, y), 28992) as geometry from (values "
                + rows + ") given (x, y)) points";
        return new PublishedCollection(
                "points",
                "Punten",
                "Points",
                new PublishedCollection.Source("points", "Points", "Kadaster", "", false),
                GeometryKind.POINT,
                new PublishedCollection.Table(table, "id", List.of()),
                Tiling.PLAIN,
                Instant.EPOCH);
    }

    private PublishedCollection buildings() {
        return collections.find("buildings", Audience.PUBLIC).orElseThrow();
    }

    private static List<Long> ids() {
        return STORE.jdbc()
                .sql("select id from layer_buildings")
                .query(ItemStoreIT::id)
                .list();
    }

    private static Long id(ResultSet row, int number) throws SQLException {
        return row.getLong(1);
    }

    private SortKey key(String property, boolean descending) {
        return new SortKey(buildings().table().find(property).orElseThrow(), descending);
    }

    private FeatureQuery query(List<SortKey> order, Optional<String> mark) {
        ItemOutput output = ItemOutput.of(ItemForm.GEO_JSON, ItemCrs.RD_NEW, buildings());
        return new FeatureQuery(
                Selection.ALL,
                order,
                output,
                150,
                mark.map(text -> PageMark.read(text, buildings().table(), order).orElseThrow()));
    }

    private FeatureQuery all(List<SortKey> order) {
        ItemOutput output = ItemOutput.of(ItemForm.GEO_JSON, ItemCrs.RD_NEW, buildings());
        return new FeatureQuery(Selection.ALL, order, output, 10_000, Optional.empty());
    }

    private static FeatureQuery all(PublishedCollection collection, ItemCrs crs) {
        ItemOutput output = ItemOutput.of(ItemForm.GEO_JSON, crs, collection);
        return new FeatureQuery(Selection.ALL, List.of(), output, 10_000, Optional.empty());
    }
}
