package nl.areaal.geodata.sample;

import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** The bones of the region, drawn by hand and roughly where they lie: ridge, river, canals, lakes and motorways. */
final class Geography {
    /** A line of the map with its name and how wide it lies in the land. */
    record Named(String name, LineString line, double widthMetres) {}

    /** A coarse line on purpose: it is asked for by every cell of the land. */
    private static final Coordinate[] RIDGE = {
        new Coordinate(167_000, 441_500),
        new Coordinate(161_000, 445_000),
        new Coordinate(155_000, 450_000),
        new Coordinate(149_000, 455_500),
        new Coordinate(146_000, 461_000),
        new Coordinate(143_500, 469_000)
    };

    static final Named RIVER = new Named(
            "Nederrijn en Lek",
            Curve.through(
                    172, 440.4, 169.5, 440.6, 167.5, 440.5, 165.2, 441.4, 162.9, 443, 156, 441.8, 151.6, 442.2, 148,
                    442, 144, 441.2, 141.5, 442.3, 140, 443.8, 138, 445.3, 134, 445.3, 131, 443.5, 127.5, 442.6, 124.8,
                    442.2, 121, 441.6, 117, 441.2),
            260);

    static final List<Named> CANALS = List.of(
            new Named(
                    "Amsterdam-Rijnkanaal",
                    Curve.through(127, 482, 128.5, 474, 130.5, 465, 132.5, 457.5, 135, 452.5, 140, 447.5, 147, 443),
                    110),
            new Named("Merwedekanaal", Curve.through(134.4, 454, 134, 450, 134.6, 446, 133.8, 441), 45),
            new Named("Eem", Curve.through(154.5, 463, 152, 466.5, 149.5, 470, 147.5, 474, 146, 479), 55),
            new Named("Hollandse IJssel", Curve.through(133, 451, 128, 449.5, 122, 450.2, 116, 449, 111, 447), 40),
            new Named("Kromme Rijn", Curve.through(150, 443.4, 146, 446.5, 143, 449, 139.5, 451.5, 137, 455), 30),
            new Named("Vecht", Curve.through(136.2, 456.5, 134, 461, 131.5, 466, 131.8, 471, 129.5, 477), 45));

    static final List<Named> MOTORWAYS = List.of(
            new Named(
                    "A2",
                    Curve.through(126, 484, 127.6, 474, 129.5, 466, 131.4, 458.5, 132.6, 452, 134.6, 445.5, 139, 436),
                    60),
            new Named(
                    "A12",
                    Curve.through(
                            110, 454, 118, 455.5, 126, 455, 132.6, 452.6, 139, 452, 147, 450.6, 156, 449.3, 168, 446),
                    60),
            new Named(
                    "A27",
                    Curve.through(139.5, 480, 139.2, 470, 139, 462, 139.6, 456, 137.6, 451, 134.6, 445.2, 131, 436),
                    60),
            new Named("A28", Curve.through(138.9, 456, 143, 459, 149, 461.6, 155.4, 465, 162, 471, 170, 477), 60),
            new Named("A1", Curve.through(134, 480, 144, 476.5, 150, 471, 158, 467.5, 166, 467.2, 174, 468), 60));

    private static final double[][] LAKES = {
        {130.6, 470.5, 2.6, 1.5}, {122.5, 470.0, 2.2, 1.6}, {127.0, 466.0, 1.2, 0.8}, {139.2, 463.4, 0.7, 0.5}
    };

    private Geography() {}

    /** Whether a lake lies here; its shores are ragged. */
    static boolean isLake(double x, double y) {
        for (double[] lake : LAKES) {
            double across = Math.hypot((x / 1_000 - lake[0]) / lake[2], (y / 1_000 - lake[1]) / lake[3]);
            if (across + 0.35 * Noise.rough(31, x, y, 1_100) < 0.85) {
                return true;
            }
        }
        return false;
    }

    /** How far a place lies from the back of the ridge. */
    static double metresFromRidge(double x, double y) {
        return Distance.pointToSegmentString(new Coordinate(x, y), RIDGE);
    }

    /** The cells within half a width of a line. */
    static BitSet cellsAlong(SampleFrame frame, Named named) {
        BitSet cells = new BitSet(frame.cells());
        Coordinate[] line = named.line().getCoordinates();
        double reach = Math.max(named.widthMetres(), frame.cellMetres()) / 2;
        for (int i = 0; i + 1 < line.length; i++) {
            stampSegment(frame, line[i], line[i + 1], reach, cells);
        }
        return cells;
    }

    private static void stampSegment(SampleFrame frame, Coordinate a, Coordinate b, double reach, BitSet cells) {
        int west = frame.column(Math.min(a.x, b.x) - reach);
        int east = frame.column(Math.max(a.x, b.x) + reach);
        int north = frame.row(Math.max(a.y, b.y) + reach);
        int south = frame.row(Math.min(a.y, b.y) - reach);
        for (int row = Math.max(0, north); row <= Math.min(frame.rows() - 1, south); row++) {
            for (int column = Math.max(0, west); column <= Math.min(frame.columns() - 1, east); column++) {
                int cell = row * frame.columns() + column;
                if (Distance.pointToSegment(new Coordinate(frame.x(cell), frame.y(cell)), a, b) <= reach) {
                    cells.set(cell);
                }
            }
        }
    }
}
