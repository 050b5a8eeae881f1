package nl.areaal.geodata.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.Milestone;
import nl.areaal.geodata.goal.GoalStore;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.geodata.story.StoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SampleRegionIT {
    private static final Instant NOW = Instant.parse("2026-11-23T10:30:00Z");

    private static TestStore store;
    private static JdbcClient jdbc;

    @BeforeAll
    static void load() {
        store = TestStore.create();
        jdbc = store.jdbc();
        SampleRegion.load(store.dataSource(), Scale.SMALL, NOW, line -> {});
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    @Test
    void fillsEveryLayerOfTheMap() {
        assertThat(count("area")).isEqualTo(249);
        assertThat(count("layer_land_use")).isGreaterThan(1_000);
        assertThat(count("layer_roads")).isGreaterThan(3_000);
        assertThat(count("layer_waterways")).isGreaterThan(1_000);
        assertThat(count("layer_buildings")).isBetween(28_000L, 33_000L);
        assertThat(count("layer_trees")).isBetween(17_000L, 22_000L);
        assertThat(count("datastream")).isEqualTo(300);
        assertThat(count("layer_sensors")).isGreaterThan(100);
        assertThat(count("coverage")).isEqualTo(SampleCoverage.values().length);
    }

    @Test
    void sensorsStandInTheProvince() {
        assertThat(jdbc.sql("""
                        select count(*) from location l
                        where not exists (select 1 from area a where a.code = 'PV26' and st_covers(a.geometry, l.geometry))
                        """).query(Long.class).single()).isZero();
    }

    @Test
    void hasGoalsThatAreLabelledAsExamplesAndBeginWithWhatWasCounted() {
        List<Goal> goals = new GoalStore(store.dataSource()).all();
        assertThat(goals).hasSize(5).allMatch(Goal::example);
        assertThat(goals.stream().flatMap(goal -> goal.path().baseline().stream()))
                .containsExactly(new Milestone(2022, 69_962)); // dwellings of Amersfoort, CBS 2022
        assertThat(count("interpretation")).isEqualTo(2);
    }

    @Test
    void hasAStoryThatSaysItIsAnExample() {
        assertThat(new StoryStore(store.dataSource()).all())
                .singleElement()
                .satisfies(told -> assertThat(told.story().title()).startsWith("Voorbeeld"));
    }

    @Test
    void historyEndsAtTheLastFullHour() {
        assertThat(jdbc.sql("select max(phenomenon_time) = '2026-11-23T10:00:00Z' from observation")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void loadingAgainChangesNothing() {
        long versions = count("dataset_version");
        List<String> told = new ArrayList<>();
        SampleRegion.load(store.dataSource(), Scale.SMALL, NOW, told::add);
        assertThat(told).isEmpty();
        assertThat(count("dataset_version")).isEqualTo(versions);
    }

    private static long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
