package nl.areaal.geodata.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A square kilometre: homes in the west with one building and one tree, grassland in the east, 5,000 people. */
class FactBaselineIT {
    private static final TestStore STORE = TestStore.create();
    private static final CoverageStore COVERAGES = new CoverageStore(STORE.dataSource());

    private static BaselineReport first;

    @BeforeAll
    static void fill() {
        sql("""
            insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)
            values ('world', 'World', 'us', 'us', 'tests', 'none', 'CC0')""");
        sql("""
            insert into dataset_version (dataset_id, version, checksum_sha256, source_name, loaded_by)
            values ('world', 1, repeat('a', 64), 'made up', 'tests')""");
        sql(
                "create table layer_land_use (id bigint primary key, dataset_version_id bigint, geometry geometry, class text)");
        sql("""
            insert into layer_land_use values
            (1, 1, st_makeenvelope(0, 0, 500, 1000, 28992), 'residential'),
            (2, 1, st_makeenvelope(500, 0, 1000, 1000, 28992), 'grassland')""");
        sql(
                "create table layer_buildings (id bigint primary key, dataset_version_id bigint, geometry geometry, dwellings int)");
        sql("insert into layer_buildings values (1, 1, st_makeenvelope(700, 700, 710, 705, 28992), 3)");
        sql("""
            create table layer_trees (id bigint primary key, dataset_version_id bigint, geometry geometry,
                                      crown_metres double precision)""");
        sql("insert into layer_trees values (1, 1, st_setsrid(st_makepoint(105, 105), 28992), 4)");
        sql("""
            insert into area (code, level, name, inhabitants, valid_from, dataset_version_id, geometry, geometry_3857)
            select 'GM0001', 'gemeente', 'World', 5000, date '2022-01-01', 1, g, st_transform(g, 3857)
            from (select st_multi(st_makeenvelope(0, 0, 1000, 1000, 28992)) g) world""");
        COVERAGES.save(
                new Coverage("source-terrain", "Hoogte", "Height", "m", List.of("world version 1")),
                new Grid(new GridFrame(0, 1000, 500, 2, 2), new float[] {1, 3, 1, 3}));
        COVERAGES.save(
                new Coverage("groundwater-depth", "Diepte", "Depth", "m", List.of("world version 1")),
                Grid.filled(new GridFrame(0, 1000, 500, 2, 2), 0.4f));
        first = build();
    }

    @AfterAll
    static void close() throws Exception {
        STORE.close();
    }

    @Test
    void makesWhatItCanAndNamesWhatItCanNot() {
        assertThat(first.frame()).contains(new GridFrame(0, 1000, 10, 100, 100));
        assertThat(first.made()).hasSize(17).contains(Facts.WATER, Facts.RESIDENTS, Facts.TERRAIN, Facts.SUMMER_DEPTH);
        assertThat(first.kept()).isEmpty();
        assertThat(first.missing())
                .containsExactly(
                        Facts.SOIL_GROUP,
                        Facts.PEAT,
                        Facts.RAIN_SUMMER,
                        Facts.EVAPORATION_SUMMER,
                        Facts.BACKGROUND_NO2,
                        Facts.BACKGROUND_PM10,
                        Facts.BACKGROUND_O3);
    }

    @Test
    void makesNothingTwiceFromTheSameInputs() {
        BaselineReport again = build();
        assertThat(again.made()).isEmpty();
        assertThat(again.kept()).hasSameSizeAs(first.made());
    }

    @Test
    void makesAnewOnlyWhatComesFromWhatChanged() {
        COVERAGES.save(
                new Coverage(SourceCoverages.idOf(Facts.PEAT.id()), "Veen", "Peat", "1", List.of("world version 1")),
                Grid.filled(new GridFrame(0, 1000, 1000, 1, 1), 1));
        assertThat(build().made()).containsExactly(Facts.PEAT);
        COVERAGES.delete(List.of(SourceCoverages.idOf(Facts.PEAT.id())));
        assertThat(build().missing()).contains(Facts.PEAT);
        assertThat(COVERAGES.find(Facts.PEAT.id())).isEmpty();
    }

    @Test
    void saysWhatAFactWasMadeFrom() {
        assertThat(COVERAGES.find("cover-built").orElseThrow().coverage().madeFrom())
                .containsExactly(
                        "world version 1, sha256 " + "a".repeat(64),
                        "land-use table version 2 (assumption: covers, jobs and roles per use)");
        assertThat(COVERAGES.find("terrain").orElseThrow().coverage().madeFrom())
                .anyMatch(line -> line.startsWith("coverage source-terrain, sha256 "))
                .contains("from cells of 500.0 m: between middles, or the mean of smaller cells");
    }

    @Test
    void readsEveryLayerIntoItsCells() {
        Grid built = COVERAGES.get("cover-built");
        assertThat(built.valueAt(5, 5)).isEqualTo(1);
        assertThat(built.valueAt(705, 701)).isEqualTo(0.5f);
        assertThat(built.valueAt(805, 5)).isZero();
        assertThat(COVERAGES.get("cover-tree").valueAt(105, 105) * 100).isCloseTo((float) (4 * Math.PI), within(1e-4f));
        assertThat(COVERAGES.get("cover-grass").valueAt(805, 5)).isEqualTo(0.92f);
        assertThat(COVERAGES.get("people-10km").valueAt(5, 5)).isCloseTo(5000, within(0.01f));
        assertThat(COVERAGES.get("residents").valueAt(5, 5)).isEqualTo(1); // 5,000 people on 5,000 cells of homes
        assertThat(COVERAGES.get("residents").valueAt(805, 5)).isZero();
        assertThat(COVERAGES.get("jobs").valueAt(5, 5)).isCloseTo(0.2f, within(1e-6f));
        assertThat(sum(COVERAGES.get("dwellings"))).isCloseTo(3, within(1e-4));
    }

    @Test
    void bringsCoarserGridsOntoItsOwnCells() {
        Grid terrain = COVERAGES.get("terrain");
        assertThat(terrain.valueAt(5, 5)).isEqualTo(1);
        assertThat(terrain.valueAt(505, 5)).isCloseTo(2.02f, within(1e-5f)); // 255 of 500 m from one middle to the next
        assertThat(COVERAGES.get("drainage-depth-summer").valueAt(5, 5)).isEqualTo(0.4f);
        assertThat(COVERAGES.get("drainage-depth-winter").valueAt(5, 5)).isEqualTo(0.5f);
    }

    @Test
    void modelsReadThemFromTheStore() {
        FactBase facts = new FactStore(STORE.dataSource()).find().orElseThrow().facts();
        assertThat(facts.keys()).containsAll(first.made());
        assertThat(facts.frame()).isEqualTo(first.frame().orElseThrow());
    }

    @Test
    void drawsItsFrameAroundAnAreaWhenAsked() {
        assertThatThrownBy(() -> FactBaseline.build(STORE.dataSource(), 10, Optional.of("GM9999")))
                .hasMessage("area is 'GM9999', expected the code of one that is in the store");
        assertThatThrownBy(() -> FactBaseline.build(STORE.dataSource(), 0.1)).hasMessageContaining("100 million");
    }

    private static BaselineReport build() {
        return FactBaseline.build(STORE.dataSource(), 10);
    }

    private static double sum(Grid grid) {
        double sum = 0;
        for (float value : grid.cells()) {
            sum += value;
        }
        return sum;
    }

    private static void sql(String statement) {
        STORE.jdbc().sql(statement).update();
    }
}
