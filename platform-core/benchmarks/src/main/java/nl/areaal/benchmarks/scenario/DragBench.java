package nl.areaal.benchmarks.scenario;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * What an answer takes while somebody drags an intervention: all models that answer cell by cell, and the figures of all areas.
 * Limits in milliseconds are held by the clock on all cores; shares of the full run by processor time of one thread, which other work on
 * the machine disturbs less.
 */
final class DragBench {
    private static final int WARM_UPS = 100;
    private static final int STEPS = 200;
    private static final double ONE_MILLIS = 100;
    private static final int TEN = 10;
    private static final double TEN_MILLIS = 300;
    private static final double MOST_SHARE = 0.02;
    private static final double STEP_METRES = 50;
    private static final int STEPS_THERE_AND_BACK = 40;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final ScenarioEngine oneThread;
    private final ScenarioEngine allCores;
    private final FactBase facts;
    private final ScenarioState baseline;
    private final PrintStream out;

    DragBench(List<CellModel> models, BenchRegion region, Zones zones, List<RowBands> oneAndAll, PrintStream out) {
        this.oneThread = new ScenarioEngine(models, zones, oneAndAll.getFirst());
        this.allCores = new ScenarioEngine(models, zones, oneAndAll.getLast());
        this.facts = region.facts(BenchModels.facts(models));
        this.baseline = allCores.baseline(facts);
        this.out = out;
    }

    void run() {
        double full = Clock.medianOfThread(() -> oneThread.baseline(facts));
        out.printf(
                Locale.ROOT,
                "%ndrag, %d cell models (%s); full run %.0f ms of one thread, %.0f ms by the clock on %d cores%n",
                baseline.models().size(),
                String.join(", ", baseline.models()),
                full,
                Clock.millis(() -> allCores.baseline(facts)),
                Runtime.getRuntime().availableProcessors());
        drag("one intervention of 2,500 cells", 1, full, ONE_MILLIS);
        drag("ten of them at once, far apart", TEN, full, TEN_MILLIS);
    }

    /** Moves interventions step by step; each answer builds on the one before, as on the screen. */
    private void drag(String what, int count, double full, double mostMillis) {
        double[] byClock = new double[STEPS];
        double[] byProcessor = new double[STEPS];
        ScenarioState[] state = {baseline};
        for (int step = -WARM_UPS; step < STEPS; step++) {
            int at = Math.max(0, step);
            List<Intervention> moved = moved(count, step);
            byClock[at] = Clock.millis(() -> state[0] = answer(allCores, state[0], moved));
            List<Intervention> next = moved(count, step + 1);
            ScenarioState from = state[0];
            byProcessor[at] = Clock.processorMillis(() -> answer(oneThread, from, next));
        }
        double share = Clock.percentile(byProcessor, 95) / full;
        boolean missed = Clock.percentile(byClock, 95) > mostMillis || (count == 1 && share > MOST_SHARE);
        out.printf(
                Locale.ROOT,
                "  %-32s clock %6.1f ms p50 %6.1f ms p95 (wanted under %.0f); one thread %6.1f ms p50 %6.1f ms p95, %.2f %% of the"
                        + " full run%s%s%n",
                what,
                Clock.percentile(byClock, 50),
                Clock.percentile(byClock, 95),
                mostMillis,
                Clock.percentile(byProcessor, 50),
                Clock.percentile(byProcessor, 95),
                100 * share,
                count == 1 ? " (wanted under 2)" : "",
                missed ? "   MISSED" : "");
    }

    private ScenarioState answer(ScenarioEngine engine, ScenarioState earlier, List<Intervention> interventions) {
        ScenarioState state = engine.live(baseline, earlier, interventions);
        engine.results(baseline, state);
        return state;
    }

    private static List<Intervention> moved(int count, int step) {
        List<Intervention> moved = new ArrayList<>();
        double east = STEP_METRES * Math.floorMod(step, STEPS_THERE_AND_BACK);
        for (int i = 0; i < count; i++) {
            moved.add(trees(122_000 + 3_700 * i + east, 478_000 - 3_700 * i, 500));
        }
        return moved;
    }

    static Intervention trees(double west, double north, double side) {
        Envelope square = new Envelope(west, west + side, north - side, north);
        return new PlantTrees((Polygon) GEOMETRY.toGeometry(square), 0.3);
    }
}
