package nl.areaal.geodata.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.areaal.geodata.cql.sql.Condition;
import nl.areaal.geodata.layer.BoundingBox.Corner;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Boxes that hold more than ten thousand features are read block by block, others in one pass; hand-written SQL is the judge. */
class WideBoxIT {
    private static final int WELLS = 15_000;
    private static final TestStore STORE = TestStore.create();

    private final ItemStore items = new ItemStore(STORE.dataSource());
    private final PublishedCollection wells = new CollectionStore(STORE.dataSource())
            .find("wells", Audience.PUBLIC)
            .orElseThrow();

    /** Half of them lie in the order of their ids, as a layer in the order of its source's index does; half are scattered. */
    @BeforeAll
    static void dig() {
        STORE.jdbc().sql("""
                create table layer_wells (id bigint generated always as identity primary key, dataset_version_id bigint,
                    geometry geometry(Point, 28992) not null, geometry_3857 geometry(Point, 3857) not null)
                """).update();
        STORE.jdbc().sql("select setseed(0.25)").query().listOfRows();
        for (String order : List.of("g", "random()")) {
            STORE.jdbc().sql("""
                    insert into layer_wells (geometry, geometry_3857)
                    select g, st_transform(g, 3857)
                    from (select st_setsrid(st_point(130000 + random() * 10000, 450000 + random() * 10000), 28992) as g
                          from generate_series(1, %d) offset 0) made
                    order by %s
                    """.formatted(WELLS / 2, order)).update();
        }
        STORE.jdbc().sql("create index on layer_wells using gist (geometry)").update();
        STORE.jdbc().sql("""
                insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)
                values ('wells', 'Wells', 'Tests', 'Tests', 'Tests', 'Tests', 'CC0')
                """).update();
        STORE.jdbc().sql("""
                insert into collection (id, dataset_id, table_name, title_nl, title_en, geometry_kind, properties)
                values ('wells', 'wells', 'layer_wells', 'Putten', 'Wells', 'point', '[]')
                """).update();
        new TileTables(STORE.dataSource()).renew("wells");
    }

    @AfterAll
    static void drop() throws Exception {
        STORE.close();
    }

    @Test
    void aWideBoxIsPagedThroughInTheOrderOfNamesWithoutMissingOne() {
        assertThat(wells.table().blocks()).isPresent();
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            double side = i % 2 == 0 ? 5_000 : 9_500;
            double west = 129_000 + random.nextDouble() * (11_000 - side);
            double south = 449_000 + random.nextDouble() * (11_000 - side);
            BoundingBox box = rd(west, south, west + side, south + side);
            List<Long> expected = STORE.jdbc()
                    .sql(
                            "select id from layer_wells where st_intersects(geometry, st_makeenvelope(?, ?, ?, ?, 28992)) order by id")
                    .params(west, south, west + side, south + side)
                    .query((row, number) -> (Long) row.getLong(1))
                    .list();
            int limit = 50 + random.nextInt(700);
            assertThat(names(box, limit)).as("%s by %d", box, limit).isEqualTo(expected);
            assertThat(values(box, limit)).as("%s by %d", box, limit).isEqualTo(expected);
            assertThat(count(box)).as("%s", box).isEqualTo(matched(expected));
            assertThat(onFirstPage(box))
                    .as("%s", box)
                    .isEqualTo(expected.size() > 10_000 ? Optional.empty() : Optional.of(matched(expected)));
        }
    }

    /** PostGIS compares extents in single precision: what lies a centimetre beyond a box looks as if it lay inside. */
    @Test
    void whatLiesJustBeyondABoxIsNotInIt() {
        for (int i = 1; i <= 40; i++) {
            double[] well = STORE.jdbc()
                    .sql("select st_x(geometry), st_y(geometry) from layer_wells where id = ?")
                    .param(i)
                    .query((row, number) -> new double[] {row.getDouble(1), row.getDouble(2)})
                    .single();
            BoundingBox beside = rd(well[0] + 0.01, well[1] - 50, well[0] + 100, well[1] + 50);
            BoundingBox around = rd(well[0], well[1] - 50, well[0] + 100, well[1] + 50);
            assertThat(names(beside, 100)).doesNotContain((long) i);
            assertThat(names(around, 100)).contains((long) i);
        }
    }

    private static ItemStore.Matched matched(List<Long> all) {
        return new ItemStore.Matched(Math.min(all.size(), 10_000), all.size() <= 10_000);
    }

    private Optional<ItemStore.Matched> onFirstPage(BoundingBox box) {
        return items.stream(items.look(wells, query(box, 10, Optional.empty())), json -> {})
                .matched();
    }

    @Test
    void aWideBoxInDegreesHoldsWhatItHoldsWithoutBlocks() {
        BoundingBox box = new BoundingBox(ItemCrs.CRS84, new Corner(5.0, 52.03), new Corner(5.16, 52.13));
        PublishedCollection.Table table = wells.table();
        PublishedCollection plain = new PublishedCollection(
                wells.id(),
                wells.titleNl(),
                wells.titleEn(),
                wells.source(),
                wells.kind(),
                new PublishedCollection.Table(table.name(), table.idColumn(), table.columns()),
                wells.tiling(),
                wells.changedAt());
        List<Long> expected = values(plain, box, 1_000);
        assertThat(expected).hasSizeGreaterThan(10_000);
        assertThat(values(box, 1_000)).isEqualTo(expected);
    }

    @Test
    void moreThanTenThousandAreNotCountedToTheEnd() {
        assertThat(count(rd(129_000, 449_000, 141_000, 461_000))).isEqualTo(new ItemStore.Matched(10_000, false));
        long half = STORE.jdbc()
                .sql("select count(*) from layer_wells where st_x(geometry) <= 135000")
                .query(Long.class)
                .single();
        assertThat(count(rd(129_000, 449_000, 135_000, 461_000))).isEqualTo(new ItemStore.Matched(half, true));
    }

    private ItemStore.Matched count(BoundingBox box) {
        return items.count(items.look(wells, query(box, 1, Optional.empty())));
    }

    private static BoundingBox rd(double west, double south, double east, double north) {
        return new BoundingBox(ItemCrs.RD_NEW, new Corner(west, south), new Corner(east, north));
    }

    private List<Long> names(BoundingBox box, int limit) {
        List<Long> seen = new ArrayList<>();
        Optional<PageMark> mark = Optional.empty();
        do {
            ItemStore.Page page = items.stream(
                    items.look(wells, query(box, limit, mark)),
                    json -> seen.add(Long.valueOf(json.replaceAll("^.*?\"id\":(\\d+).*$", "$1"))));
            assertThat(page.features()).isLessThanOrEqualTo(limit);
            mark = page.next().map(text -> new PageMark(List.of(), Long.valueOf(text)));
        } while (mark.isPresent());
        return seen;
    }

    private List<Long> values(BoundingBox box, int limit) {
        return values(wells, box, limit);
    }

    private List<Long> values(PublishedCollection collection, BoundingBox box, int limit) {
        List<Long> seen = new ArrayList<>();
        Optional<PageMark> mark = Optional.empty();
        do {
            ItemStore.Page page =
                    items.rows(collection, query(box, limit, mark), row -> seen.add(Long.valueOf(row.name())));
            mark = page.next().map(text -> new PageMark(List.of(), Long.valueOf(text)));
        } while (mark.isPresent());
        return seen;
    }

    private FeatureQuery query(BoundingBox box, int limit, Optional<PageMark> mark) {
        ItemOutput output = ItemOutput.of(ItemForm.GEO_JSON, ItemCrs.RD_NEW, wells);
        return new FeatureQuery(new Selection(Optional.of(box), Condition.ALWAYS), List.of(), output, limit, mark);
    }
}
