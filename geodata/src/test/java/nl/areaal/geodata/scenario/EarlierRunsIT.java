package nl.areaal.geodata.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.store.Schema;
import nl.areaal.geodata.store.TestStore;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A store that the first version filled is brought up to date. */
class EarlierRunsIT {
    private static final Grid VALUE = new Grid(new GridFrame(0, 20, 10, 2, 1), new float[] {1, 2});
    private static final Grid BASELINE = new Grid(new GridFrame(0, 20, 10, 2, 1), new float[] {3, 4});

    @Test
    void keepsRunsOfTheFirstVersionWithTheirScenarioAndBaseline() throws Exception {
        try (TestStore store = TestStore.create()) {
            backToTheSecondStep(store);
            UUID scenario = UUID.randomUUID();
            UUID run = UUID.randomUUID();
            insert(store, scenario, run);
            assertThat(Schema.migrate(store.dataSource())).isPositive();
            RunStore runs = new RunStore(store.dataSource());
            StoredRun found = runs.find(run).orElseThrow();
            assertThat(runs.newestOf(scenario)).containsExactly(found);
            assertThat(runs.grid(found).sameCells(VALUE)).isTrue();
            assertThat(runs.reference(found).sameCells(BASELINE)).isTrue();
            assertThat(runs.results(run)).hasSize(1);
        }
    }

    private static void backToTheSecondStep(TestStore store) {
        store.jdbc().sql("drop schema areaal cascade").update();
        Flyway.configure()
                .dataSource(store.dataSource())
                .schemas(Schema.NAME)
                .defaultSchema(Schema.NAME)
                .target("2")
                .load()
                .migrate();
    }

    private static void insert(TestStore store, UUID scenario, UUID run) {
        ArtefactStore artefacts = new ArtefactStore(store.dataSource());
        String value = artefacts.save("application/x-areaal-grid", FirstVersion.deflated(VALUE));
        String baseline = artefacts.save("application/x-areaal-grid", FirstVersion.deflated(BASELINE));
        store.jdbc()
                .sql("insert into scenario (id, name, created_by) values (?, 'Green', 'planner')")
                .param(scenario)
                .update();
        store.jdbc().sql("""
                        insert into run values (?, ?, 'heat', '1.0.0', 'ab', ?, 0, 20, 10, 2, 1,
                            jsonb_build_object('baselineSha256', ?::text), now(), now(), 'planner')
                        """).params(run, scenario, value, baseline).update();
        store.jdbc()
                .sql("insert into run_value values (?, 'GM0344', 'K', 1, 1, 1, 1, 0, 0, 0, 100)")
                .param(run)
                .update();
    }
}
