package nl.areaal.geodata.layer;

import static nl.areaal.geodata.dataset.Datasets.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Datasets;
import nl.areaal.geodata.store.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

class LayerWriterIT {
    private static final TestStore STORE = TestStore.create();

    private final DatasetStore datasets = new DatasetStore(STORE.dataSource());
    private final LayerWriter writer = new LayerWriter(STORE.dataSource());

    @BeforeEach
    void empty() {
        STORE.jdbc().sql("truncate dataset cascade").update();
        STORE.jdbc().sql("drop table if exists layer_ponds").update();
        datasets.save(Datasets.named("water"));
        datasets.save(Datasets.named("other"));
    }

    @AfterAll
    static void dropStore() throws Exception {
        STORE.close();
    }

    @Test
    void writesEveryTypeOfValueIntoAColumnOfItsOwn() {
        LayerSpec ponds = ponds(
                LayerColumn.of("name", PropertyType.STRING),
                LayerColumn.of("fish", PropertyType.INTEGER),
                LayerColumn.of("depth_metres", PropertyType.NUMBER),
                LayerColumn.of("dry", PropertyType.BOOLEAN),
                LayerColumn.of("seen", PropertyType.DATE_TIME));
        Instant seen = Instant.parse("1999-12-31T23:00:00Z");
        Map<String, Object> properties =
                Map.of("name", "Vijver", "fish", 7, "depth_metres", 1.5, "dry", true, "seen", seen);
        writer.write(ponds, delivery("water", "ponds", "1"), Stream.of(new LayerFeature(square(0), properties)));
        Map<String, @Nullable Object> row = STORE.jdbc().sql("""
                select name, fish, depth_metres, dry, extract(epoch from seen)::bigint as seen,
                       st_srid(geometry) as rd, st_srid(geometry_3857) as web, st_geometrytype(geometry) as type
                from layer_ponds
                """).query().singleRow();
        assertThat(row)
                .containsEntry("name", "Vijver")
                .containsEntry("fish", 7L)
                .containsEntry("depth_metres", 1.5)
                .containsEntry("dry", true)
                .containsEntry("seen", seen.getEpochSecond())
                .containsEntry("rd", 28992)
                .containsEntry("web", 3857)
                .containsEntry("type", "ST_MultiPolygon");
    }

    @Test
    void registersTheCollectionWithItsColumns() {
        write(ponds(new LayerColumn("Naam", "naam", PropertyType.STRING)), "1", 3);
        assertThat(STORE.jdbc().sql("""
                select dataset_id, table_name, title_nl, geometry_kind, feature_count, properties::text as properties
                from collection where id = 'ponds'
                """).query().singleRow())
                .containsEntry("dataset_id", "water")
                .containsEntry("table_name", "layer_ponds")
                .containsEntry("title_nl", "Vijvers")
                .containsEntry("geometry_kind", "polygon")
                .containsEntry("feature_count", 3L)
                .containsEntry("properties", "[{\"name\": \"Naam\", \"type\": \"string\", \"column\": \"naam\"}]");
    }

    @Test
    void laysRowsInHilbertOrderWhateverTheOrderTheyComeIn() {
        write(ponds(), "1", 200);
        assertThat(STORE.jdbc().sql("""
                select count(*) from (select id, row_number() over (order by geometry_3857) as place from layer_ponds) rows
                where id <> place
                """).query(Long.class).single()).isZero();
    }

    @Test
    void replacesThePreviousDeliveryOfTheSamePartOnly() {
        write(ponds(), "1", 3);
        writer.write(ponds(), delivery("water", "elsewhere", "1"), features(5));
        assertThat(write(ponds(), "2", 4).replaced()).isEqualTo(3);
        assertThat(rows()).isEqualTo(9);
        assertThat(datasets.versions("water"))
                .extracting(version -> version.outcome().accepted())
                .containsExactly(4L, 5L, 3L);
    }

    @Test
    void tellsWhatADeliveryChangesAgainstTheOneBefore() {
        LayerSpec ponds = ponds(LayerColumn.of("name", PropertyType.STRING));
        assertThat(writer.write(ponds, delivery("water", "ponds", "1"), named("a", "b", "b", "c"))
                        .changes())
                .isEmpty();
        WrittenLayer second = writer.write(ponds, delivery("water", "ponds", "2"), named("a", "x", "b", "c", "e", "f"));
        assertThat(second.changes()).contains(new LayerChanges(1, ComparedBy.CONTENT_WITHOUT_IDS, 2, 1, 0, 3));
        WrittenLayer third = writer.write(ponds, delivery("water", "ponds", "3"), named("a"));
        assertThat(third.changes()).contains(new LayerChanges(2, ComparedBy.CONTENT_WITHOUT_IDS, 0, 0, 5, 1));
        assertThat(STORE.jdbc().sql("""
                select added, changed, gone, compared_by from dataset_version where version = 2
                """).query().singleRow())
                .containsEntry("compared_by", "content")
                .containsEntry("added", 2L)
                .containsEntry("changed", 1L)
                .containsEntry("gone", 0L);
    }

    @Test
    void knowsAFeatureThatMovedOrSaysSomethingElseByItsId() {
        writeWithIds("1", pond("a", 0, "Vijver"), pond("b", 1, "Plas"), pond("c", 2, "Ven"), pond("d", 3, "Meer"));
        WrittenLayer second = writeWithIds(
                "2", pond("e", 0, "Vijver"), pond("d", 3, "Meer"), pond("b", 9, "Plas"), pond("c", 2, "Wiel"));
        assertThat(second.changes()).contains(new LayerChanges(1, ComparedBy.ID, 1, 2, 1, 1));
        assertThat(STORE.jdbc()
                        .sql("select compared_by || ' ' || changed from dataset_version where version = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("id 2");
        assertThat(STORE.jdbc()
                        .sql("select string_agg(source__id, ' ' order by source__id) from layer_ponds")
                        .query(String.class)
                        .single())
                .isEqualTo("b c d e");
    }

    @Test
    void comparesByContentWhereIdsAreMissingOrDouble() {
        writeWithIds("1", pond("a", 0, "Vijver"), pond("", 1, "Plas"));
        WrittenLayer second = writeWithIds("2", pond("a", 0, "Vijver"), pond("b", 1, "Plas"));
        assertThat(second.changes()).contains(new LayerChanges(1, ComparedBy.CONTENT_WITHOUT_IDS, 0, 0, 0, 2));
        WrittenLayer third = writeWithIds("3", pond("a", 0, "Vijver"), pond("a", 1, "Plas"), pond("b", 2, "Ven"));
        assertThat(third.changes()).contains(new LayerChanges(2, ComparedBy.CONTENT_WITH_DOUBLE_IDS, 1, 0, 0, 2));
    }

    @Test
    void comparesByContentWhereTheSourceNumbersItsFeaturesAnew() {
        writeWithIds("1", pond("1", 0, "Vijver"), pond("2", 1, "Plas"), pond("3", 2, "Ven"));
        WrittenLayer second = writeWithIds(
                "2", pond("1", 7, "Wiel"), pond("2", 0, "Vijver"), pond("3", 1, "Plas"), pond("4", 2, "Ven"));
        assertThat(second.changes()).contains(new LayerChanges(1, ComparedBy.CONTENT_WITH_NEW_IDS, 1, 0, 0, 3));
    }

    @Test
    void takesTheIdsAtTheirWordWhereAllFeaturesSaySomethingElse() {
        writeWithIds("1", pond("1", 0, "Vijver"), pond("2", 1, "Plas"), pond("3", 2, "Ven"));
        WrittenLayer second = writeWithIds("2", pond("1", 0, "A"), pond("2", 1, "B"), pond("3", 2, "C"));
        assertThat(second.changes()).contains(new LayerChanges(1, ComparedBy.ID, 0, 3, 0, 0));
    }

    @Test
    void comparesByContentWhatWasStoredBeforeIdsWere() {
        writeWithIds("1", pond("a", 0, "Vijver"));
        STORE.jdbc().sql("alter table layer_ponds drop column source__id").update();
        WrittenLayer second = writeWithIds("2", pond("a", 0, "Vijver"));
        assertThat(second.changes()).contains(new LayerChanges(1, ComparedBy.CONTENT_WITHOUT_IDS, 0, 0, 0, 1));
        assertThat(writeWithIds("3", pond("a", 1, "Vijver")).changes())
                .contains(new LayerChanges(2, ComparedBy.ID, 0, 1, 0, 0));
    }

    @Test
    void addsTheColumnsThatALaterDeliveryHasMoreAndKeepsTheOthers() {
        assertThat(write(ponds(LayerColumn.of("name", PropertyType.STRING)), "1", 1)
                        .newColumns())
                .containsExactly("name");
        WrittenLayer later = write(ponds(LayerColumn.of("fish", PropertyType.INTEGER)), "2", 1);
        assertThat(later.newColumns()).containsExactly("fish");
        assertThat(STORE.jdbc()
                        .sql("select jsonb_array_length(properties) from collection where id = 'ponds'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void widensAColumnWhoseValuesNoLongerFit() {
        writer.write(
                ponds(LayerColumn.of("fish", PropertyType.INTEGER)),
                delivery("water", "one", "1"),
                Stream.of(new LayerFeature(square(0), Map.of("fish", 7L))));
        writer.write(
                ponds(LayerColumn.of("fish", PropertyType.STRING)),
                delivery("water", "two", "1"),
                Stream.of(new LayerFeature(square(1), Map.of("fish", "many"))));
        assertThat(STORE.jdbc()
                        .sql("select fish from layer_ponds order by fish")
                        .query(String.class)
                        .list())
                .containsExactly("7", "many");
    }

    @Test
    void leavesNothingBehindWhenAFeatureCanNotBeWritten() {
        LayerSpec ponds = ponds(LayerColumn.of("fish", PropertyType.INTEGER));
        Stream<LayerFeature> features = Stream.of(
                new LayerFeature(square(0), Map.of("fish", 7L)), new LayerFeature(square(1), Map.of("fish", "many")));
        assertThatThrownBy(() -> writer.write(ponds, delivery("water", "ponds", "1"), features))
                .hasMessageContaining("property 'fish' is 'many', expected integer");
        assertThat(datasets.versions("water")).isEmpty();
        assertThat(writer.owner("ponds")).isEmpty();
        assertThat(STORE.jdbc()
                        .sql("select to_regclass('layer_ponds') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void refusesACollectionThatHoldsAnotherDataset() {
        write(ponds(), "1", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> writer.write(ponds(), delivery("other", "ponds", "1"), features(1)))
                .withMessage("collection ponds holds dataset 'water', expected one of 'other' or a new name");
    }

    @Test
    void keepsSurfacesWithTheirFeatureAndForgetsThemWithIt() {
        writeWithIds("1", covered("a", 0, 7), covered("b", 1, 5), pond("c", 2, "Ven"));
        assertThat(ridges()).containsExactlyInAnyOrder("a 7", "b 5");
        assertThat(isCollectionWithSurfaces()).isTrue();
        writeWithIds("2", pond("c", 2, "Ven"), covered("a", 0, 7));
        assertThat(ridges()).containsExactly("a 7");
        writeWithIds("3", pond("c", 2, "Ven"));
        assertThat(ridges()).isEmpty();
        assertThat(isCollectionWithSurfaces()).isFalse();
    }

    @Test
    void tellsAFeatureWithOtherSurfacesAsChangedAndThoseWithTheSameAsTheSame() {
        writeWithIds("1", covered("a", 0, 7), covered("b", 1, 5), covered("c", 2, 5));
        List<Long> numbers = numbers();
        WrittenLayer second = writeWithIds("2", covered("a", 0, 7), covered("b", 1, 6), covered("c", 2, 5));
        assertThat(second.changes()).contains(new LayerChanges(1, ComparedBy.ID, 0, 1, 0, 2));
        assertThat(ridges()).containsExactlyInAnyOrder("a 7", "b 6", "c 5");
        assertThat(numbers()).as("numbers of what stayed").contains(numbers.get(0), numbers.get(2));
        assertThat(numbers().get(1)).isNotEqualTo(numbers.get(1));
    }

    private static List<Long> numbers() {
        return STORE.jdbc()
                .sql("select id from layer_ponds order by source__id")
                .query((row, number) -> row.getLong("id"))
                .list();
    }

    private static List<String> ridges() {
        return STORE.jdbc()
                .sql("""
                select source__id || ' ' || st_zmax(box) as ridge from feature_surfaces
                join layer_ponds on id = feature_id where collection_id = 'ponds'
                """)
                .query((row, number) -> row.getString("ridge"))
                .list();
    }

    private static boolean isCollectionWithSurfaces() {
        return new CollectionStore(STORE.dataSource())
                .find("ponds")
                .orElseThrow()
                .table()
                .hasSurfaces();
    }

    private static LayerFeature covered(String id, int place, double roofNap) {
        Polygon roof = (Polygon) square(place).copy();
        roof.apply((CoordinateFilter) corner -> corner.setZ(roofNap));
        MultiPolygon surfaces = RegionCrs.GEOMETRY.createMultiPolygon(new Polygon[] {roof});
        return new LayerFeature(Optional.of(id), square(place), Optional.of(surfaces), Map.of("name", "x"));
    }

    private WrittenLayer write(LayerSpec layer, String content, int count) {
        return writer.write(layer, delivery("water", "ponds", content), features(count));
    }

    private WrittenLayer writeWithIds(String content, LayerFeature... features) {
        return writer.write(
                ponds(LayerColumn.of("name", PropertyType.STRING)),
                delivery("water", "ponds", content),
                Stream.of(features));
    }

    private static LayerFeature pond(String id, int place, String name) {
        return new LayerFeature(Optional.of(id).filter(text -> !text.isEmpty()), square(place), Map.of("name", name));
    }

    private static LayerSpec ponds(LayerColumn... columns) {
        return new LayerSpec("ponds", "Vijvers", "Ponds", GeometryKind.POLYGON, 0, List.of(columns));
    }

    private static Stream<LayerFeature> features(int count) {
        return IntStream.range(0, count).mapToObj(i -> new LayerFeature(square(i * 7919 % 1000), Map.of()));
    }

    private static Stream<LayerFeature> named(String... names) {
        return IntStream.range(0, names.length).mapToObj(i -> new LayerFeature(square(i), Map.of("name", names[i])));
    }

    private static Geometry square(int kilometres) {
        Envelope box = new Envelope(new Coordinate(100_000 + 100 * kilometres, 450_000 + 50 * (kilometres % 31)));
        box.expandBy(20);
        return RegionCrs.GEOMETRY.toGeometry(box);
    }

    private static long rows() {
        return STORE.jdbc()
                .sql("select count(*) from layer_ponds")
                .query(Long.class)
                .single();
    }
}
