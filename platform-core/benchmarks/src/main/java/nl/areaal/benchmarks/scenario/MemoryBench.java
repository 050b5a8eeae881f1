package nl.areaal.benchmarks.scenario;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;

/** Whether the region fits in a heap of the given size: to be run in a process of its own with that limit. */
public final class MemoryBench {
    private static final int PLANNERS = 20;
    private static final int MEASURES = 10;
    private static final double MIB = 1024.0 * 1024;
    private static final List<LayerKey> EIGHT_LAYERS = List.of(
            Facts.BUILT,
            Facts.TREE,
            Facts.SHRUB,
            Facts.GRASS,
            Facts.WATER,
            Facts.PEOPLE_NEAR,
            Facts.SOIL_GROUP,
            Facts.STORAGE);

    private final PrintStream out;

    private MemoryBench(PrintStream out) {
        this.out = out;
    }

    /** Eight layers, and the answers of the models that need no others. */
    public static void layers(PrintStream out) {
        new MemoryBench(out).open("region with 8 layers", EIGHT_LAYERS, 1);
    }

    /** Twenty planners, each with a scenario of ten interventions open, on all facts and models. */
    public static void planners(PrintStream out) {
        new MemoryBench(out).open("20 scenarios open", List.copyOf(BenchModels.facts(BenchModels.all())), PLANNERS);
    }

    private void open(String what, List<LayerKey> keys, int planners) {
        Zones zones = new Zones(BenchRegion.FRAME, BenchRegion.blocks());
        FactBase facts = new BenchRegion().facts(keys);
        try (RowBands bands = new RowBands(Runtime.getRuntime().availableProcessors())) {
            ScenarioEngine engine = new ScenarioEngine(BenchModels.all(), zones, bands);
            List<CellModel> answering = engine.answering(facts);
            ScenarioState baseline = engine.baseline(facts);
            double shared = liveMebibytes();
            List<ScenarioState> open = new ArrayList<>();
            for (int planner = 0; planner < planners; planner++) {
                open.add(engine.live(baseline, baseline, measures(planner)));
            }
            double all = liveMebibytes();
            out.printf(
                    Locale.ROOT,
                    "  %-24s %d layers, %d models: %.0f MiB live, %.1f MiB more for each of %d scenarios; passed with a heap of %.0f MiB%n",
                    what,
                    keys.size(),
                    answering.size(),
                    shared,
                    (all - shared) / open.size(),
                    open.size(),
                    Runtime.getRuntime().maxMemory() / MIB);
        }
    }

    private static List<Intervention> measures(int planner) {
        List<Intervention> measures = new ArrayList<>();
        for (int i = 0; i < MEASURES; i++) {
            measures.add(DragBench.trees(122_000 + 3_700 * i, 478_000 - 1_700 * planner, 500));
        }
        return measures;
    }

    /** What is still in use once all that can be collected has been. */
    private static double liveMebibytes() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }
}
