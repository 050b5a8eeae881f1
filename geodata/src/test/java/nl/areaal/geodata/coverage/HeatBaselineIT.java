package nl.areaal.geodata.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.areaal.core.coverage.Grid;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A square kilometre: homes in the west with one building and one tree, grassland in the east, 5,000 people. */
class HeatBaselineIT {
    private static final TestStore STORE = TestStore.create();
    private static final CoverageStore COVERAGES = new CoverageStore(STORE.dataSource());

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
        sql("create table layer_buildings (id bigint primary key, dataset_version_id bigint, geometry geometry)");
        sql("insert into layer_buildings values (1, 1, st_makeenvelope(700, 700, 710, 705, 28992))");
        sql("""
            create table layer_trees (id bigint primary key, dataset_version_id bigint, geometry geometry,
                                      crown_metres double precision)""");
        sql("insert into layer_trees values (1, 1, st_setsrid(st_makepoint(105, 105), 28992), 4)");
        sql("""
            insert into area (code, level, name, inhabitants, valid_from, dataset_version_id, geometry, geometry_3857)
            select 'GM0001', 'gemeente', 'World', 5000, date '2022-01-01', 1, g, st_transform(g, 3857)
            from (select st_multi(st_makeenvelope(0, 0, 1000, 1000, 28992)) g) world""");
        assertThat(HeatBaseline.build(STORE.dataSource(), 10)).isTrue();
    }

    @AfterAll
    static void close() throws Exception {
        STORE.close();
    }

    @Test
    void makesNothingTwiceFromTheSameInputs() {
        assertThat(HeatBaseline.build(STORE.dataSource(), 10)).isFalse();
    }

    @Test
    void saysWhatItWasMadeFrom() {
        assertThat(COVERAGES.find("cover-built").orElseThrow().coverage().madeFrom())
                .contains("world version 1, sha256 " + "a".repeat(64));
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
    }

    private static void sql(String statement) {
        STORE.jdbc().sql(statement).update();
    }
}
