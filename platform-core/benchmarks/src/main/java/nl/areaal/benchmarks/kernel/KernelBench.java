package nl.areaal.benchmarks.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.areaal.core.coverage.BoxMean;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.PolygonCoverage;
import nl.areaal.core.coverage.PriorityFlood;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.RunningSums;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.vector.PolygonOverlay;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Each kernel alone, over 16 million cells; the copy of an array is the ceiling that memory sets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBench {
    private static final int BUILDINGS = 100_000;

    private static final int AREAS_EAST = 25;
    private static final int AREAS_SOUTH = 20;

    private final GridFrame frame = new GridFrame(120_000, 480_000, 10, 4_000, 4_000);
    private final Layer layer = Layer.of(new Grid(frame, withHoles()));
    private final List<Polygon> areas = new Lattice(frame.extent(), AREAS_EAST, AREAS_SOUTH, 40, 2).polygons();
    private final List<Polygon> parcels = new Lattice(frame.extent(), 400, 250, 3, 1).polygons();
    private final Zones zones = new Zones(frame, zones());
    private final Grid terrain = new Grid(frame, Terrain.of(frame, 5));
    private final Geometry[] buildings = Buildings.scattered(frame, BUILDINGS, 3);
    private final RowBands one = new RowBands(1);
    private final RunningSums running = RunningSums.of(layer, 1, one);

    @TearDown
    public void close() {
        one.close();
    }

    @Benchmark
    public float[] copyOfTheCells() {
        return layer.base().cells().clone();
    }

    @Benchmark
    public Grid boxMeanOfOneKilometre() {
        return new BoxMean(50).of(layer, one);
    }

    @Benchmark
    public Grid boxMeanOfThirtyMetres() {
        return new BoxMean(1).of(layer, one);
    }

    @Benchmark
    public ZoneSums zonalMeansOfFiveHundredAreas() {
        ZoneSums sums = zones.empty(1);
        RowSink sink = zones.into(sums, frame.whole());
        float[][] row = new float[1][frame.columns()];
        for (int i = 0; i < frame.rows(); i++) {
            layer.read(i, 0, frame.columns(), row[0]);
            sink.row(i, row);
        }
        return sums;
    }

    @Benchmark
    public Zones layingFiveHundredAreasOverTheFrame() {
        return new Zones(frame, zones());
    }

    @Benchmark
    public float[] exactCoverOfAHundredThousandBuildings() {
        float[] cells = new float[frame.cells()];
        new PolygonCoverage(frame).addTo(cells, Arrays.asList(buildings));
        return cells;
    }

    @Benchmark
    public ZoneSums zonalMeansFromRunningSums() {
        return running.over(zones);
    }

    @Benchmark
    public Grid levelsOfWaterByPriorityFlood() {
        return PriorityFlood.of(terrain, one).filledMetres(one);
    }

    @Benchmark
    public double[] overlayOfAHundredThousandParcels() {
        double[] sums = new double[areas.size()];
        PolygonOverlay overlay = new PolygonOverlay(areas);
        for (Polygon parcel : parcels) {
            overlay.over(parcel, (area, squareMetres) -> sums[area] += squareMetres);
        }
        return sums;
    }

    private List<Zone> zones() {
        List<Zone> zones = new ArrayList<>();
        for (Polygon area : areas) {
            zones.add(new Zone("Z" + zones.size(), area));
        }
        return zones;
    }

    /** One cell in a hundred has no data. */
    private float[] withHoles() {
        Random random = new Random(7);
        float[] cells = new float[frame.cells()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(100) > 0 ? random.nextFloat() : Float.NaN;
        }
        return cells;
    }
}
