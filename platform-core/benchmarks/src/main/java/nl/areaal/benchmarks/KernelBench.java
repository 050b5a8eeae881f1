package nl.areaal.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.areaal.core.coverage.BoxMean;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.Layer;
import nl.areaal.core.coverage.PolygonCoverage;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.RowSink;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
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

    private final BenchRegion region = new BenchRegion(7);
    private final GridFrame frame = region.frame;
    private final Layer layer = Layer.of(new Grid(frame, region.arrays[0]));
    private final Zones zones = new Zones(frame, region.zones());
    private final Geometry[] buildings = buildings();
    private final RowBands one = new RowBands(1);

    @TearDown
    public void close() {
        one.close();
    }

    @Benchmark
    public float[] copyOfTheCells() {
        return region.arrays[0].clone();
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
        return new Zones(frame, region.zones());
    }

    @Benchmark
    public float[] exactCoverOfAHundredThousandBuildings() {
        float[] cells = new float[frame.cells()];
        PolygonCoverage coverage = new PolygonCoverage(frame);
        for (Geometry building : buildings) {
            coverage.addTo(cells, building);
        }
        return cells;
    }

    /** Rectangles of 8 x 12 m that stand at all angles. */
    private Geometry[] buildings() {
        Random random = new Random(3);
        GeometryFactory geometry = new GeometryFactory();
        Geometry[] outlines = new Geometry[BUILDINGS];
        for (int i = 0; i < BUILDINGS; i++) {
            double x = frame.originX() + BenchRegion.SIDE_METRES * random.nextDouble();
            double y = frame.originY() - BenchRegion.SIDE_METRES * random.nextDouble();
            double cos = Math.cos(i);
            double sin = Math.sin(i);
            Coordinate first = new Coordinate(x, y);
            outlines[i] = geometry.createPolygon(new Coordinate[] {
                first,
                new Coordinate(x + 12 * cos, y + 12 * sin),
                new Coordinate(x + 12 * cos - 8 * sin, y + 12 * sin + 8 * cos),
                new Coordinate(x - 8 * sin, y + 8 * cos),
                first
            });
        }
        return outlines;
    }
}
