package nl.areaal.geodata.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.areaal.core.area.Area;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.area.Residents;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.Datasets;
import nl.areaal.geodata.dataset.Outcome;
import nl.areaal.geodata.store.TestStore;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** A province of 2 by 1 km with its west corner at the reference point of RD New, and two gemeenten side by side. */
class AreaStoreIT {
    private static final Area PROVINCE = area("PV26", "Utrecht", Optional.empty(), 0, 2000);
    private static final Area WEST = area("GM0344", "West-Utrecht", Optional.of("PV26"), 0, 1000);
    private static final Area EAST = area("GM0307", "Oost", Optional.of("PV26"), 1000, 2000);

    private static final TestStore STORE = TestStore.create();

    private final DatasetStore datasets = new DatasetStore(STORE.dataSource());
    private final AreaStore areas = new AreaStore(STORE.dataSource());

    @BeforeEach
    void saveAreas() {
        STORE.jdbc().sql("truncate dataset, area cascade").update();
        assertThat(deliver("one", "1", WEST, EAST, PROVINCE)).isEqualTo(new SavedAreas(3, 0, noneReplaced()));
    }

    @AfterAll
    static void dropStore() throws Exception {
        STORE.close();
    }

    @Test
    void givesBackWhatWasSaved() {
        assertThat(areas.find(WEST.code())).contains(WEST);
        assertThat(areas.areas(AreaLevel.GEMEENTE)).containsExactly(EAST, WEST);
        assertThat(areas.find(new AreaCode("GM9999"))).isEmpty();
    }

    @Test
    void summarisesAnAreaWithItsBoxInDegrees() {
        AreaSummary summary = areas.summary(PROVINCE.code()).orElseThrow();
        assertThat(summary.hectares()).isEqualTo(200);
        assertThat(summary.residents()).isEqualTo(Residents.of(7, 3));
        assertThat(summary.box().west()).isEqualTo(5.3872, Offset.offset(0.0001));
        assertThat(summary.box().south()).isEqualTo(52.1552, Offset.offset(0.0001));
    }

    /** A degree of longitude is some 68 km here: a box up to 5.391 ends 260 m east of the reference point. */
    @Test
    void findsTheAreasOfALevelThatCanBeSeen() {
        LonLatBox west = new LonLatBox(5.388, 52.15, 5.391, 52.16);
        assertThat(areas.summariesIn(west, AreaLevel.GEMEENTE, 9))
                .extracting(AreaSummary::name)
                .containsExactly("West-Utrecht");
        LonLatBox world = new LonLatBox(-180, -90, 180, 90);
        assertThat(areas.summariesIn(world, AreaLevel.GEMEENTE, 9)).hasSize(2);
        assertThat(areas.summariesIn(world, AreaLevel.GEMEENTE, 1)).hasSize(1);
        assertThat(areas.summariesIn(new LonLatBox(3, 53, 4, 54), AreaLevel.GEMEENTE, 9))
                .isEmpty();
    }

    @Test
    void countsThePeopleOfThePartsWhereAnAreaDoesNotSay() {
        STORE.jdbc()
                .sql("update area set inhabitants = null where code = 'PV26'")
                .update();
        assertThat(areas.summary(PROVINCE.code()).orElseThrow().inhabitants()).hasValue(14);
        STORE.jdbc()
                .sql("update area set inhabitants = null where code = 'GM0344'")
                .update();
        assertThat(areas.summary(PROVINCE.code()).orElseThrow().inhabitants()).isEmpty();
    }

    @Test
    void findsTheAreaAtAPlaceAndOnASharedBoundaryTheLowerCode() {
        assertThat(areas.at(155_500, 463_500, AreaLevel.GEMEENTE))
                .map(AreaSummary::name)
                .contains("West-Utrecht");
        assertThat(areas.at(156_000, 463_500, AreaLevel.GEMEENTE))
                .map(AreaSummary::name)
                .contains("Oost");
        assertThat(areas.at(100_000, 463_500, AreaLevel.GEMEENTE)).isEmpty();
    }

    @Test
    void searchesByNameAndCodeWithTheBestMatchFirst() {
        assertThat(areas.search(" utrecht", 9))
                .extracting(AreaSummary::name)
                .containsExactly("Utrecht", "West-Utrecht");
        assertThat(areas.search("gm03", 9)).extracting(AreaSummary::name).containsExactly("Oost", "West-Utrecht");
        assertThat(areas.search("%", 9)).isEmpty();
        assertThat(areas.search("  ", 9)).isEmpty();
    }

    @Test
    void listsThePartsOfAnArea() {
        assertThat(areas.children(PROVINCE.code()))
                .extracting(AreaSummary::name)
                .containsExactly("Oost", "West-Utrecht");
    }

    @Test
    void replacesTheAreasOfAnotherDatasetAndTellsWhose() {
        assertThat(deliver("two", "1", EAST)).isEqualTo(new SavedAreas(1, 0, replaced("one", 1)));
    }

    @Test
    void dropsAreasThatANewDeliveryOfTheSamePartNoLongerHas() {
        assertThat(deliver("one", "2", PROVINCE, EAST)).isEqualTo(new SavedAreas(2, 1, noneReplaced()));
        assertThat(areas.find(WEST.code())).isEmpty();
    }

    @Test
    void keepsTheCollectionOfAreasInStep() {
        assertThat(STORE.jdbc()
                        .sql("select feature_count from collection where id = 'areas' and table_name = 'area'")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void refusesAnAreaWhoseParentNobodyKnows() {
        Area orphan = area("WK999901", "Wees", Optional.of("GM9999"), 0, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deliver("three", "1", orphan))
                .withMessage("area WK999901 has parent GM9999, expected one that is in the store or comes with it");
    }

    private SavedAreas deliver(String dataset, String content, Area... delivered) {
        datasets.save(Datasets.named(dataset));
        long version = datasets.addVersion(
                        Datasets.delivery(dataset, "areas", content), Outcome.clean(delivered.length))
                .id();
        return areas.saveAll(version, List.of(delivered));
    }

    private static SortedMap<String, Integer> noneReplaced() {
        return new TreeMap<>();
    }

    private static SortedMap<String, Integer> replaced(String dataset, int count) {
        return new TreeMap<>(Map.of(dataset, count));
    }

    private static Area area(String code, String name, Optional<String> parent, double west, double east) {
        Envelope box = new Envelope(155_000 + west, 155_000 + east, 463_000, 464_000);
        Polygon square = (Polygon) RegionCrs.GEOMETRY.toGeometry(box);
        MultiPolygon boundary = RegionCrs.GEOMETRY.createMultiPolygon(new Polygon[] {square});
        return new Area(
                new AreaCode(code), name, parent.map(AreaCode::new), Residents.of(7, 3), boundary, LocalDate.EPOCH);
    }
}
