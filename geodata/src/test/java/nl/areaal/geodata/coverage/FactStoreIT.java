package nl.areaal.geodata.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactStoreIT {
    private static final GridFrame FRAME = new GridFrame(0, 100, 10, 4, 2);

    private final TestStore database = TestStore.create();
    private final CoverageStore coverages = new CoverageStore(database.dataSource());
    private final FactStore store = new FactStore(database.dataSource());

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    void hasNothingBeforeABaselineIsMade() {
        assertThat(store.find()).isEmpty();
    }

    @Test
    void loadsTheFactsThatThereAreAndSaysWhatTheyAre() {
        save(FactCoverage.TREE, 0.25f);
        save(FactCoverage.STORAGE, 0);
        LoadedFacts loaded = store.find().orElseThrow();
        assertThat(loaded.facts().keys()).containsExactlyInAnyOrder(Facts.TREE, Facts.STORAGE);
        assertThat(loaded.facts().layer(Facts.TREE).flatten().at(3, 1)).isEqualTo(0.25f);
        assertThat(loaded.coverages().getFirst().coverage().madeFrom()).containsExactly("a rule");
        assertThat(loaded.pins()).containsOnlyKeys("cover-tree", "water-storage");
    }

    @Test
    void loadsOnlyWhatIsWanted() {
        save(FactCoverage.TREE, 0.25f);
        save(FactCoverage.PEAT, 1);
        assertThat(store.find(List.of(Facts.PEAT, Facts.WATER))
                        .orElseThrow()
                        .facts()
                        .keys())
                .containsExactly(Facts.PEAT);
    }

    @Test
    void factsWithTheSameCellsShareThem() {
        save(FactCoverage.STORAGE, 0);
        save(FactCoverage.TURBINES, 0);
        FactBase facts = store.find().orElseThrow().facts();
        assertThat(facts.layer(Facts.STORAGE).base())
                .isSameAs(facts.layer(Facts.TURBINES).base());
    }

    @Test
    void loadsTheFactsOfAnEarlierDayByTheirPins() {
        save(FactCoverage.TREE, 0.25f);
        Map<String, String> pins = store.find().orElseThrow().pins();
        save(FactCoverage.TREE, 0.5f);
        coverages.delete(List.of("cover-tree"));
        assertThat(store.find()).isEmpty();
        assertThat(store.pinned(pins).layer(Facts.TREE).base().at(0, 0)).isEqualTo(0.25f);
    }

    @Test
    void loadsTheRoadsWithTheFactsAndKnowsWhenTheyHaveChanged() {
        save(FactCoverage.TREE, 0.25f);
        sql("create table layer_roads (id bigint, dataset_version_id bigint, geometry geometry, class text)");
        sql(
                "insert into layer_roads values (1, null, st_setsrid(st_makeline(st_point(0, 0), st_point(90, 0)), 28992), 'primary')");
        LoadedFacts loaded = store.find().orElseThrow();
        assertThat(loaded.facts().roads().size()).isEqualTo(1);
        assertThat(store.find(List.of(Facts.TREE)).orElseThrow().facts().has(Facts.ROADS))
                .isFalse();
        assertThat(store.pinned(loaded.pins()).roads().sha256())
                .isEqualTo(loaded.pins().get("roads"));
        sql("update layer_roads set class = 'residential'");
        assertThatThrownBy(() -> store.pinned(loaded.pins())).hasMessageContaining("the layer of roads has changed");
    }

    @Test
    void saysWhichPinIsNotInTheStore() {
        assertThatThrownBy(() -> store.pinned(Map.of("peat-soil", "f".repeat(64))))
                .hasMessageContaining("coverage peat-soil with sha256 fff");
    }

    private void sql(String statement) {
        database.jdbc().sql(statement).update();
    }

    private void save(FactCoverage fact, float value) {
        coverages.save(fact.madeFrom(List.of("a rule")), Grid.filled(FRAME, value));
    }
}
