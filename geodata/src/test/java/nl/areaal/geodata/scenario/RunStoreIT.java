package nl.areaal.geodata.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class RunStoreIT {
    private static final TestStore STORE = TestStore.create();
    private static final Polygon SQUARE = (Polygon) new GeometryFactory().toGeometry(new Envelope(0, 10, 0, 10));
    private static final Grid GRID =
            new Grid(new GridFrame(100, 200, 10, 2, 2), new float[] {1.5f, Float.NaN, -0.0f, 3});

    private final RunStore runs = new RunStore(STORE.dataSource());
    private final ScenarioStore scenarios = new ScenarioStore(STORE.dataSource());

    @AfterAll
    static void close() throws Exception {
        STORE.close();
    }

    @Test
    void givesAScenarioBackStepByStep() {
        Scenario scenario = scenario();
        scenarios.save(scenario, "planner");
        assertThat(scenarios.find(scenario.id())).contains(scenario);
    }

    @Test
    void givesARunBackWithItsFiguresAndTheSameCells() {
        StoredRun run = run(Optional.empty());
        AreaResult result = new AreaResult("GM0344", 1, 0.9, 0.7, 1.1, -0.1, -0.2, -0.05, 1e6, "K");
        runs.save(run, List.of(result));
        runs.save(run, List.of(result));
        assertThat(runs.find(run.id())).contains(run);
        assertThat(runs.results(run.id())).containsExactly(result);
        assertThat(runs.grid(run).sameCells(GRID)).isTrue();
    }

    @Test
    void tellsTheNewestBaselineFromRunsOfScenarios() {
        StoredRun baseline = run(Optional.empty());
        runs.save(baseline, List.of());
        Scenario scenario = scenario();
        scenarios.save(scenario, "planner");
        runs.save(run(Optional.of(scenario.id())), List.of());
        assertThat(runs.findNewestBaseline(baseline.model())).contains(baseline);
    }

    private static Scenario scenario() {
        return new Scenario(
                UUID.randomUUID(),
                "Green",
                List.of(new PlantTrees(SQUARE, 0.3), new BuildDwellings(SQUARE, 12, 0.25), new Depave(SQUARE, 0.5)));
    }

    private static StoredRun run(Optional<UUID> scenario) {
        String sha256 = new ArtefactStore(STORE.dataSource()).save(GRID);
        Instant time = Instant.parse("2026-11-23T10:00:00Z");
        return new StoredRun(
                UUID.randomUUID(),
                scenario,
                "heat-" + UUID.randomUUID(),
                "1.0.0",
                "b".repeat(64),
                sha256,
                GRID.frame(),
                "{}",
                time,
                time.plusSeconds(1),
                "planner");
    }
}
