package nl.areaal.benchmarks.peer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.Stream;
import nl.areaal.benchmarks.kernel.Terrain;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;

/** Each kernel beside the tool that a planner would else pick, over 16 million cells; what is not installed is left out and said so. */
public final class PeerBench {
    private final GridFrame frame;
    private final Ledger ledger;
    private final Tool tool;

    private PeerBench(GridFrame frame, PrintStream out, Path folder) {
        this.frame = frame;
        this.ledger = new Ledger(out);
        this.tool = new Tool(folder);
    }

    /** Runs all, with files in a folder for the time being: some 2 GB. */
    public static void run(GridFrame frame, PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("areaal-bench");
        try (RowBands bands = new RowBands(Runtime.getRuntime().availableProcessors())) {
            new PeerBench(frame, out, folder).all(bands);
        } finally {
            remove(folder);
        }
    }

    private void all(RowBands bands) {
        ledger.heading();
        new OutlineBench(frame, ledger).run();
        GdalBench gdal = new GdalBench(frame, tool, ledger);
        attempt("box mean beside GDAL", () -> gdal.boxMean(layer(1), bands));
        attempt("cover of buildings beside GDAL", gdal::coverOfBuildings);
        attempt("overlay beside GDAL", () -> gdal.overlayOfSix(sixLayers()));
        GrassBench grass = new GrassBench(frame, tool, ledger);
        attempt("means of areas beside GRASS", () -> grass.zonalMeans(layer(2)));
        grass.meansFromRunningSums(layer(2), bands);
        attempt("flood beside GRASS", () -> grass.flood(Terrain.of(frame, 5), bands));
        attempt("water levels beside GRASS", () -> grass.levels(bands));
    }

    private void attempt(String what, Comparison comparison) {
        try {
            comparison.run();
        } catch (IOException e) {
            ledger.failed(what, e);
        }
    }

    private float[][] sixLayers() {
        float[][] layers = new float[6][];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = layer(i);
        }
        return layers;
    }

    private float[] layer(long seed) {
        Random random = new Random(seed);
        float[] cells = new float[frame.cells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextFloat();
        }
        return cells;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    @FunctionalInterface
    private interface Comparison {
        void run() throws IOException;
    }
}
