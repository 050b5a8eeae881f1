package nl.areaal.benchmarks.scenario;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;

/**
 * Windows beside a full run, from few changed cells to most of them: where one overtakes the other, and what both take at the share
 * at which the engine goes over. Both take turns on one thread; medians of processor time.
 */
final class CrossingBench {
    private static final double[] SHARES = {0.05, 0.10, 0.20, 0.30, 0.40, 0.50, 0.60, 0.80};
    private static final int ROUNDS = 3;
    private static final double WINDOWS_ONLY = 1;

    /** Both ways take as long, within what such a machine can tell. */
    private static final double CLOSE = 1.25;

    private final List<CellModel> models;
    private final ScenarioEngine engine;
    private final ScenarioEngine inWindows;
    private final ScenarioState baseline;
    private final PrintStream out;

    /** Of the models, those that trees concern take part. */
    CrossingBench(List<CellModel> all, BenchRegion region, Zones zones, RowBands one, PrintStream out) {
        this.models = all.stream()
                .filter(model -> model.card().reads().contains(Facts.TREE))
                .toList();
        this.engine = new ScenarioEngine(models, zones, one);
        this.inWindows = new ScenarioEngine(models, zones, one, WINDOWS_ONLY);
        this.baseline = engine.baseline(region.facts(BenchModels.facts(models)));
        this.out = out;
    }

    void run() {
        out.printf(
                Locale.ROOT,
                "%nwindows or a full run, %d cell models that read trees, median of %d rounds, processor time of one thread%n",
                baseline.models().size(),
                ROUNDS);
        both(SHARES[0]);
        double before = 0;
        double crossing = SHARES[SHARES.length - 1];
        for (int i = SHARES.length - 1; i >= 0; i--) {
            double ratio = line(String.format(Locale.ROOT, "%.0f %% of the cells", 100 * SHARES[i]), both(SHARES[i]));
            if (ratio <= 1 && before > 1) {
                crossing = SHARES[i] + (SHARES[i + 1] - SHARES[i]) * (1 - ratio) / (before - ratio);
            }
            before = ratio;
        }
        double chosen = ScenarioEngine.FULL_RUN_SHARE;
        double ratio =
                line(String.format(Locale.ROOT, "where the engine goes over, %.0f %%", 100 * chosen), both(chosen));
        out.printf(
                Locale.ROOT,
                "  they cross at %.0f %%%s%n",
                100 * crossing,
                ratio > CLOSE || ratio < 1 / CLOSE ? "   MISSED: not where the engine goes over" : "");
    }

    /** Milliseconds in windows and in full. */
    private double[] both(double share) {
        List<Intervention> trees =
                List.of(DragBench.trees(121_000, 479_000, BenchRegion.SIDE_METRES * Math.sqrt(share)));
        double[] windows = new double[ROUNDS];
        double[] full = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            windows[round] = Clock.processorMillis(() -> inWindows.live(baseline, baseline, trees));
            full[round] = Clock.processorMillis(() -> engine.batch(baseline, trees));
        }
        return new double[] {Clock.percentile(windows, 50), Clock.percentile(full, 50)};
    }

    private double line(String what, double[] millis) {
        double ratio = millis[0] / millis[1];
        out.printf(
                Locale.ROOT,
                "  %-36s in windows %8.0f ms   in full %8.0f ms   %5.2f%n",
                what,
                millis[0],
                millis[1],
                ratio);
        return ratio;
    }
}
