package nl.areaal.benchmarks.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.areaal.benchmarks.kernel.Lattice;
import nl.areaal.benchmarks.kernel.Terrain;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.PriorityFlood;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.RunningSums;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Kernels beside GRASS, which works on rasters that were brought into a location of its own beforehand. */
final class GrassBench {
    private static final int ZONAL_WANTED = 10;
    private static final int FLOOD_WANTED = 5;
    private static final double RUNNING_SUMS_MILLIS = 5;
    private static final double MILLIS = 1_000;
    private static final int CLOCK_ROUNDS = 51;
    private static final int ZONE_COLUMNS = 25;
    private static final int ZONE_ROWS = 20;
    private static final double TERRAFLOW_CELL_METRES = 25;

    private final GridFrame frame;
    private final Tool tool;
    private final Grass grass;
    private final Ledger ledger;

    GrassBench(GridFrame frame, Tool tool, Ledger ledger) {
        this.frame = frame;
        this.tool = tool;
        this.grass = new Grass(tool);
        this.ledger = ledger;
    }

    /** Means of 500 blocks of whole cells, since r.univar knows no parts of cells. */
    void zonalMeans(float[] cells) throws IOException {
        int wide = frame.columns() / ZONE_COLUMNS;
        int high = frame.rows() / ZONE_ROWS;
        float[] labels = new float[cells.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (float) (i / frame.columns() / high * ZONE_COLUMNS + i % frame.columns() / wide);
        }
        double theirs = grass.seconds(
                List.of(
                        bring(new RasterFile(tool, "values", frame).write(cells), "values"),
                        bring(new RasterFile(tool, "labels", frame).write(labels), "numbers"),
                        "g.region raster=values",
                        "r.mapcalc expression='labels = int(numbers)'"),
                "r.univar -t map=values zones=labels separator=comma output=means.csv",
                List.of());
        Zones zones = new Zones(frame, blocks(wide, high));
        Layer layer = Layer.of(new Grid(frame, cells));
        double ours = Processor.seconds(() -> means(zones, layer));
        ledger.line(
                "means of 500 areas; GRASS r.univar",
                ours,
                theirs,
                ZONAL_WANTED,
                Difference.ofSums(means(zones, layer), column("means.csv", "mean")));
    }

    /** Crooked areas, laid over a layer whose running sums are kept. */
    void meansFromRunningSums(float[] cells, RowBands bands) {
        Layer layer = Layer.of(new Grid(frame, cells));
        List<Zone> crooked = new ArrayList<>();
        for (Polygon area : new Lattice(frame.extent(), ZONE_COLUMNS, ZONE_ROWS, 40, 2).polygons()) {
            crooked.add(new Zone("Z" + crooked.size(), area));
        }
        Zones zones = new Zones(frame, crooked);
        RunningSums running = RunningSums.of(layer, 1, bands);
        double seconds = Processor.seconds(() -> running.over(zones));
        ledger.note(
                "(500 crooked areas from running sums: %.1f ms of the processor, %.1f ms by the clock on all cores, wanted under %.0f ms;"
                        + " %s)%s",
                seconds * MILLIS,
                millisByClock(() -> running.over(zones, bands)),
                RUNNING_SUMS_MILLIS,
                running.over(zones).equals(sums(zones, layer)) ? "equal to the bit" : "NOT EQUAL to the sums by row",
                seconds * MILLIS > RUNNING_SUMS_MILLIS ? "   MISSED" : "");
    }

    /** The median of some rounds, the work being warm. */
    private static double millisByClock(Runnable work) {
        long[] nanos = new long[CLOCK_ROUNDS];
        for (int round = 0; round < nanos.length; round++) {
            long start = System.nanoTime();
            work.run();
            nanos[round] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] * MILLIS / 1e9;
    }

    /** r.watershed finds ways down besides, but nothing else in GRASS treats all hollows of so much ground. */
    void flood(float[] terrain, RowBands bands) throws IOException {
        Grid ground = new Grid(frame, terrain);
        double theirs = grass.seconds(
                List.of(
                        bring(new RasterFile(tool, "ground", frame).write(terrain), "ground"),
                        "g.region raster=ground"),
                "r.watershed -s elevation=ground accumulation=accumulation memory=4000",
                List.of());
        double ours = Processor.seconds(() -> PriorityFlood.of(ground, bands).filledMetres(bands));
        ledger.line("priority-flood; GRASS r.watershed", ours, theirs, FLOOD_WANTED, "see the next line");
    }

    /** The same water levels, at the 25 m that r.terraflow manages. */
    void levels(RowBands bands) throws IOException {
        int cells = (int) (frame.columns() * frame.cellMetres() / TERRAFLOW_CELL_METRES);
        GridFrame coarse = new GridFrame(frame.originX(), frame.originY(), TERRAFLOW_CELL_METRES, cells, cells);
        Grid ground = new Grid(coarse, Terrain.of(coarse, 5));
        RasterFile filled = new RasterFile(tool, "filled", coarse);
        double theirs = grass.seconds(
                List.of(
                        bring(new RasterFile(tool, "coarse", coarse).write(ground.cells()), "coarse"),
                        "g.region raster=coarse"),
                "r.terraflow -s elevation=coarse filled=filled direction=direction swatershed=swatershed"
                        + " accumulation=accumulation tci=tci memory=2000 directory=.",
                List.of("r.out.gdal -c --overwrite input=filled output=" + filled.path()
                        + " format=ENVI type=Float32 nodata=-9999"));
        double ours = Processor.seconds(() -> PriorityFlood.of(ground, bands).filledMetres(bands));
        ledger.line(
                "water levels at 25 m; GRASS r.terraflow",
                ours,
                theirs,
                FLOOD_WANTED,
                Difference.ofCells(
                        PriorityFlood.of(ground, bands).filledMetres(bands).cells(), filled.read(), cells, 0));
    }

    private static String bring(RasterFile file, String name) {
        return "r.in.gdal -o input=" + file.path() + " output=" + name;
    }

    private ZoneSums sums(Zones zones, Layer layer) {
        ZoneSums sums = zones.empty(1);
        RowSink sink = zones.into(sums, frame.whole());
        float[][] row = new float[1][frame.columns()];
        for (int i = 0; i < frame.rows(); i++) {
            layer.read(i, 0, frame.columns(), row[0]);
            sink.row(i, row);
        }
        return sums;
    }

    private double[] means(Zones zones, Layer layer) {
        ZoneSums sums = sums(zones, layer);
        double[] means = new double[zones.codes().size()];
        for (int zone = 0; zone < means.length; zone++) {
            means[zone] = sums.mean(0, zone);
        }
        return means;
    }

    private List<Zone> blocks(int wide, int high) {
        double width = wide * frame.cellMetres();
        double height = high * frame.cellMetres();
        List<Zone> blocks = new ArrayList<>();
        for (int row = 0; row < ZONE_ROWS; row++) {
            for (int column = 0; column < ZONE_COLUMNS; column++) {
                double west = frame.originX() + column * width;
                double north = frame.originY() - row * height;
                Envelope block = new Envelope(west, west + width, north - height, north);
                blocks.add(new Zone("Z" + blocks.size(), new GeometryFactory().toGeometry(block)));
            }
        }
        return blocks;
    }

    private double[] column(String file, String name) throws IOException {
        List<String> lines = Files.readAllLines(tool.folder().resolve(file));
        int column = List.of(lines.getFirst().split(",", -1)).indexOf(name);
        return lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                .toArray();
    }
}
