package nl.areaal.core.coverage;

import java.util.List;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The areas that means are taken over, as runs of cells by row: whole cells inside, shares of cells along the boundary. Areas may
 * overlap, as a wijk lies within its gemeente.
 */
public final class Zones {
    private final GridFrame frame;
    private final List<String> codes;
    private final List<Window> windows;
    private final ZoneRuns runs;

    /** Lays areas over a frame. */
    public Zones(GridFrame frame, List<Zone> zones) {
        this.frame = frame;
        this.codes = zones.stream().map(Zone::code).toList();
        this.windows = zones.stream()
                .map(zone -> frame.window(zone.boundary().getEnvelopeInternal()))
                .toList();
        this.runs = ZoneRuns.of(frame, zones.stream().map(Zone::boundary).toList());
    }

    public GridFrame frame() {
        return frame;
    }

    /**
     * The number of an area in sums.
     *
     * @throws IllegalArgumentException when there is none of that code
     */
    public int number(String code) {
        int number = codes.indexOf(code);
        if (number < 0) {
            throw new IllegalArgumentException(
                    "zones: area " + code + " is not among the " + codes.size() + " areas, expected one of them");
        }
        return number;
    }

    /** The cells that the areas touch, as one window for each of them. */
    public List<Window> windows() {
        return windows;
    }

    /** Hands over the cells of an area, by its number: whole cells inside, shares of cells along the boundary. */
    public void visit(int number, CoverageSink sink) {
        runs.visit(number, sink);
    }

    /** The codes of the areas, in the order of the sums. */
    public List<String> codes() {
        return codes;
    }

    /**
     * Sums of nothing yet.
     *
     * @param largest a bound on the values of each quantity, either way: the smaller, the finer its sums
     */
    public ZoneSums empty(double... largest) {
        return new ZoneSums(DoubleStream.of(largest).mapToObj(Quantum::upTo).toArray(Quantum[]::new), codes.size());
    }

    /** Adds rows of a window to sums as they come. */
    public RowSink into(ZoneSums sums, Window window) {
        ZoneRows rows = new ZoneRows(runs, sums, window);
        return rows::row;
    }

    ZoneRuns runs() {
        return runs;
    }

    /** An area by its code, with its boundary in RD New. */
    public record Zone(String code, Geometry boundary) {
        /** Several areas as one; where they overlap, their ground counts once. */
        public static Zone union(String code, List<Zone> parts) {
            return new Zone(
                    code,
                    OverlayNGRobust.union(parts.stream().map(Zone::boundary).toList()));
        }
    }
}
