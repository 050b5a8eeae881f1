package nl.areaal.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.core.scenario.heat.HeatModel;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * What a heat run over 16 million cells and 500 areas costs beside the bare loops on the same arrays, and what one edit of 2,500
 * cells costs beside the full run. All take turns in one process; the medians are compared.
 */
final class ScenarioBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 9;
    private static final int EDITS_A_ROUND = 20;

    private final BenchRegion region = new BenchRegion(42);
    private final PrintStream out;

    private ScenarioBench(PrintStream out) {
        this.out = out;
    }

    static void main(String[] args) {
        new ScenarioBench(System.out).run();
    }

    private void run() {
        int cores = Runtime.getRuntime().availableProcessors();
        try (RowBands one = new RowBands(1);
                RowBands all = new RowBands(cores)) {
            Zones zones = new Zones(region.frame, region.zones());
            ScenarioEngine engine = new ScenarioEngine(List.of(new HeatModel()), zones, one);
            ScenarioEngine parallel = new ScenarioEngine(List.of(new HeatModel()), zones, all);
            BareHeat bare = new BareHeat(BenchRegion.SIDE_CELLS, BenchRegion.SIDE_CELLS, region.arrays, region.labels);
            double[][] millis = new double[4][ROUNDS];
            ScenarioState baseline = engine.baseline(region.facts());
            for (int round = -WARM_UPS; round < ROUNDS; round++) {
                int at = Math.max(0, round);
                millis[0][at] = processorMillis(() -> bare.means(BenchRegion.ZONES));
                millis[1][at] = processorMillis(() -> engine.baseline(region.facts()));
                millis[2][at] = processorMillis(() -> edits(engine, baseline)) / EDITS_A_ROUND;
                millis[3][at] = clockMillis(() -> parallel.baseline(region.facts()));
            }
            print(cores, millis);
            agree(baseline, bare);
        }
    }

    private static void edits(ScenarioEngine engine, ScenarioState baseline) {
        for (int i = 0; i < EDITS_A_ROUND; i++) {
            engine.live(baseline, baseline, List.of(trees(i)));
        }
    }

    /** Half a kilometre square: 50 x 50 cells. */
    private static Intervention trees(int place) {
        double west = 125_000 + 1_500 * place;
        Polygon square = (Polygon) new GeometryFactory().toGeometry(new Envelope(west, west + 500, 460_000, 460_500));
        return new PlantTrees(square, 0.3);
    }

    /** Time on the processor, which other work on the machine disturbs less than time on the clock. */
    private static double processorMillis(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static double clockMillis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private void print(int cores, double[][] millis) {
        double bare = median(millis[0]);
        double full = median(millis[1]);
        double edit = median(millis[2]);
        out.printf(
                Locale.ROOT,
                "heat, 16,000,000 cells and %d areas, median of %d rounds, processor time of one thread%n",
                BenchRegion.ZONES,
                ROUNDS);
        out.printf(Locale.ROOT, "  bare loops, central answer only        %8.1f ms%n", bare);
        out.printf(
                Locale.ROOT,
                "  full run, central answer and 4 bounds  %8.1f ms   %.2f of the bare loops (target: 1.50)%n",
                full,
                full / bare);
        out.printf(
                Locale.ROOT,
                "  one edit of 2,500 cells                %8.2f ms   %.2f %% of the full run (target: 5 %%)%n",
                edit,
                100 * edit / full);
        out.printf(Locale.ROOT, "  full run on %d threads, by the clock    %8.1f ms%n", cores, median(millis[3]));
    }

    /** A figure counts only when both ways compute the same. */
    private void agree(ScenarioState baseline, BareHeat bare) {
        double[] means = bare.means(BenchRegion.ZONES);
        double furthest = 0;
        for (int zone = 0; zone < means.length; zone++) {
            furthest = Math.max(
                    furthest, Math.abs(means[zone] - baseline.sums("heat").mean(0, zone)));
        }
        out.printf(
                Locale.ROOT,
                "  areas differ by at most                %8.5f K    (cells along boundaries: whole there, shares here)%n",
                furthest);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
