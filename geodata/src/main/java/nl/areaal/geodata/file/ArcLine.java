package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A row of positions along arcs of circles, so close together that the straight lines between them stay within a distance of the
 * arc. The positions that were given are kept as they are.
 */
final class ArcLine {
    /** A circle around the whole country needs some thirty thousand; a radius without bounds must not fill the memory. */
    static final int MOST = 200_000;

    private static final double WIDEST_STEP = Math.PI / 4;

    private final double tolerance;
    private final int most;
    private final List<Coordinate> row = new ArrayList<>();
    private int between;

    /**
     * Begins without a position.
     *
     * @param tolerance how far a line may be from its arc, in the unit of the positions, above 0
     * @param most how many positions may be made: what others left of {@link #MOST}
     */
    ArcLine(double tolerance, int most) {
        this.tolerance = tolerance;
        this.most = most;
    }

    Coordinate[] positions() {
        return row.toArray(Coordinate[]::new);
    }

    /** Goes from one position through another to a third; straight on where they lie in one line, all round where it ends where it began. */
    void through(Coordinate from, Coordinate by, Coordinate to) {
        Turn turn = from.equals2D(to) ? Turn.around(from, by) : Turn.through(from, by, to);
        along(turn, from, by);
        along(turn, by, to);
    }

    /**
     * Goes from one position through two others back to it.
     *
     * @throws IllegalArgumentException when they lie in one line
     */
    void allAround(Coordinate from, Coordinate by, Coordinate then) {
        Turn turn = Turn.through(from, by, then);
        if (!turn.isRound()) {
            throw new IllegalArgumentException("the three positions of a circle lie in one line");
        }
        along(turn, from, by);
        along(turn, by, then);
        along(turn, then, from);
    }

    /** Goes around a centre from one angle to another; angles in radians from the x axis to the y axis, also against it. */
    void around(Coordinate centre, double radius, double from, double to) {
        add(at(centre, radius, from));
        between(centre, radius, from, to - from);
        add(at(centre, radius, to));
    }

    /** Ends where it began, to the last bit. */
    void close() {
        row.set(row.size() - 1, row.getFirst().copy());
    }

    private void along(Turn turn, Coordinate from, Coordinate to) {
        add(from);
        if (turn.isRound()) {
            double start = turn.angle(from);
            between(turn.centre, turn.radius(from), start, turn.sweep(start, turn.angle(to)));
        }
        add(to);
    }

    private void between(Coordinate centre, double radius, double start, double sweep) {
        double step = Math.min(WIDEST_STEP, 4 * Math.asin(Math.min(1, Math.sqrt(tolerance / (2 * radius)))));
        double steps = Math.ceil(Math.abs(sweep) / step);
        if (!(steps <= most - between)) {
            throw new IllegalArgumentException("its arcs need more than " + MOST + " positions");
        }
        between += (int) steps;
        for (int i = 1; i < steps; i++) {
            add(at(centre, radius, start + sweep * i / steps));
        }
    }

    private void add(Coordinate position) {
        if (row.isEmpty() || !row.getLast().equals2D(position)) {
            row.add(position);
        }
    }

    private static Coordinate at(Coordinate centre, double radius, double angle) {
        return new Coordinate(centre.x + radius * Math.cos(angle), centre.y + radius * Math.sin(angle));
    }

    /**
     * The circle that an arc lies on, and which way it goes.
     *
     * @param direction 1 from the x axis to the y axis, -1 against it, 0 when there is no circle but a line
     */
    private record Turn(Coordinate centre, int direction) {
        /** A whole circle, of which two opposite positions are known. */
        static Turn around(Coordinate one, Coordinate opposite) {
            return new Turn(new Coordinate((one.x + opposite.x) / 2, (one.y + opposite.y) / 2), 1);
        }

        static Turn through(Coordinate a, Coordinate b, Coordinate c) {
            double bx = b.x - a.x;
            double by = b.y - a.y;
            double cx = c.x - a.x;
            double cy = c.y - a.y;
            double cross = bx * cy - by * cx;
            double bb = bx * bx + by * by;
            double cc = cx * cx + cy * cy;
            double x = a.x + (cy * bb - by * cc) / (2 * cross);
            double y = a.y + (bx * cc - cx * bb) / (2 * cross);
            boolean round = Double.isFinite(x) && Double.isFinite(y);
            return new Turn(new Coordinate(x, y), round ? (int) Math.signum(cross) : 0);
        }

        boolean isRound() {
            return direction != 0;
        }

        double radius(Coordinate position) {
            return centre.distance(position);
        }

        double angle(Coordinate position) {
            return Math.atan2(position.y - centre.y, position.x - centre.x);
        }

        double sweep(double start, double end) {
            double turned = (end - start) * direction;
            return direction * (turned < 0 ? turned + 2 * Math.PI : turned);
        }
    }
}
