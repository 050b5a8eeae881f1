package nl.areaal.benchmarks.scenario;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.compare.Spread;
import org.locationtech.jts.geom.GeometryFactory;

/** Five quantiles of all cells of the region as one area, beside the sorting of the same cells: weighed ones, and values alone. */
final class SpreadBench {
    private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private SpreadBench() {}

    static void run(BenchRegion region, PrintStream out) {
        Layer layer = Layer.of(new Grid(BenchRegion.FRAME, region.cells(Facts.TREE)));
        Zone all = new Zone("all", new GeometryFactory().toGeometry(BenchRegion.FRAME.extent()));
        Zones zones = new Zones(BenchRegion.FRAME, List.of(all));
        double quantiles = Clock.medianOfThread(
                () -> Spread.of(layer, zones, 0).orElseThrow().quantiles(SHARES));
        double weighed = Clock.medianOfThread(() -> Arrays.sort(withWeights(region.cells(Facts.TREE))));
        double bare =
                Clock.medianOfThread(() -> Arrays.sort(region.cells(Facts.TREE).clone()));
        out.printf(
                Locale.ROOT,
                "%nspread, %d quantiles of %,d cells %.0f ms; Arrays.sort of the cells with weights %.0f ms (%.1f times), of bare values"
                        + " %.0f ms (%.1f times), one thread%n",
                SHARES.length,
                BenchRegion.FRAME.cells(),
                quantiles,
                weighed,
                weighed / quantiles,
                bare,
                bare / quantiles);
    }

    private static long[] withWeights(float[] cells) {
        long[] packed = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            packed[i] = (long) Float.floatToIntBits(cells[i]) << Integer.SIZE | 1;
        }
        return packed;
    }
}
