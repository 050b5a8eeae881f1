package nl.areaal.benchmarks.scenario;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import nl.areaal.benchmarks.peer.PeerBench;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;

/** What scenarios cost: the full run, the drag, and the kernels beside the tools of others. */
public final class ScenarioBench {
    /** Leaves out what takes the tools of others. */
    private static final String OWN = "--own";

    private ScenarioBench() {}

    public static void run(List<String> arguments, PrintStream out) throws IOException {
        engine(out);
        if (!arguments.contains(OWN)) {
            PeerBench.run(BenchRegion.FRAME, out);
        }
    }

    private static void engine(PrintStream out) {
        BenchRegion region = new BenchRegion();
        Zones zones = new Zones(BenchRegion.FRAME, BenchRegion.blocks());
        new FullRunBench(region, zones, out).run(BenchModels.withBareLoops());
        try (RowBands one = new RowBands(1);
                RowBands all = new RowBands(Runtime.getRuntime().availableProcessors())) {
            new DragBench(BenchModels.all(), region, zones, List.of(one, all), out).run();
            new CrossingBench(BenchModels.all(), region, zones, one, out).run();
            SpreadBench.run(region, out);
        }
    }
}
