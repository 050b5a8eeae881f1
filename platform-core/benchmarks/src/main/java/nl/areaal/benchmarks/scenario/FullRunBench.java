package nl.areaal.benchmarks.scenario;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;

/**
 * What the engine takes for the whole region beside the bare loops on the same arrays, model by model and together. Engine and loops
 * take turns in one process, each on one thread; the medians are compared.
 */
final class FullRunBench {
    private static final double MOST = 1.5;

    private final BenchRegion region;
    private final Zones zones;
    private final PrintStream out;
    private final float[] cells = new float[BenchRegion.FRAME.cells()];
    private double sumOfBare;

    FullRunBench(BenchRegion region, Zones zones, PrintStream out) {
        this.region = region;
        this.zones = zones;
        this.out = out;
    }

    void run(List<CellModel> models) {
        BareLoops loops = new BareLoops(BenchRegion.SIDE_CELLS, BenchRegion.SIDE_CELLS, BenchRegion.labels());
        out.printf(
                Locale.ROOT,
                "full run, %,d cells and %d areas, median of %d rounds, processor time of one thread%n",
                cells.length,
                BenchRegion.ZONES,
                Clock.ROUNDS);
        try (RowBands one = new RowBands(1)) {
            ScenarioEngine engine = new ScenarioEngine(models, zones, one);
            FactBase facts = region.facts(BenchModels.facts(models));
            ScenarioState state = engine.baseline(facts);
            for (CellModel model : models) {
                compare(model, BenchModels.bare(model, region, loops), loops, state, one);
            }
            double together = Clock.medianOfThread(() -> engine.baseline(facts));
            String missed = together > MOST * sumOfBare ? "   MISSED" : "";
            print("together", sumOfBare, together, String.format(Locale.ROOT, "(wanted at most %.1f)%s", MOST, missed));
        }
    }

    private void compare(CellModel model, BareModel bare, BareLoops loops, ScenarioState state, RowBands one) {
        String key = model.card().key();
        double[] means = new double[BenchRegion.ZONES];
        double loopsMillis = Clock.medianOfThread(() -> {
            bare.answer(cells);
            System.arraycopy(loops.means(cells, means.length), 0, means, 0, means.length);
        });
        ScenarioEngine alone = new ScenarioEngine(List.of(model), zones, one);
        double engineMillis = Clock.medianOfThread(() -> alone.baseline(state.facts()));
        sumOfBare += loopsMillis;
        double furthest = 0;
        for (int zone = 0; zone < means.length; zone++) {
            double mean = state.sums(key).mean(0, zone);
            furthest = Math.max(furthest, Math.abs(means[zone] - mean) / Math.abs(mean));
        }
        int sets = model.card().design().sets();
        print(
                key,
                loopsMillis,
                engineMillis,
                String.format(Locale.ROOT, "%d sets; areas differ by %.1e", sets, furthest));
    }

    private void print(String what, double loops, double engine, String rest) {
        out.printf(
                Locale.ROOT,
                "  %-10s bare loops, central answer only %8.1f ms   engine, with bounds %8.1f ms   %5.2f   %s%n",
                what,
                loops,
                engine,
                engine / loops,
                rest);
    }
}
