package nl.areaal.core.coverage;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Places along a line over a grid: its own corners, and between them as many as the cells need, evenly. */
public final class GridLine {
    private GridLine() {}

    /**
     * How many places {@link #places} gives.
     *
     * @param line in RD New
     */
    public static long count(GridFrame frame, LineString line) {
        long count = 1;
        for (int i = 1; i < line.getNumPoints(); i++) {
            count += steps(frame, line.getCoordinateN(i - 1), line.getCoordinateN(i));
        }
        return count;
    }

    /** The places, no farther apart than a cell is wide; none of the line's own corners is left out. */
    public static List<Coordinate> places(GridFrame frame, LineString line) {
        List<Coordinate> places = new ArrayList<>();
        places.add(line.getCoordinateN(0));
        for (int i = 1; i < line.getNumPoints(); i++) {
            Coordinate from = line.getCoordinateN(i - 1);
            Coordinate to = line.getCoordinateN(i);
            long steps = steps(frame, from, to);
            for (long step = 1; step < steps; step++) {
                double share = (double) step / steps;
                places.add(new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share));
            }
            places.add(to);
        }
        return places;
    }

    private static long steps(GridFrame frame, Coordinate from, Coordinate to) {
        return Math.max(1, (long) Math.ceil(from.distance(to) / frame.cellMetres()));
    }
}
