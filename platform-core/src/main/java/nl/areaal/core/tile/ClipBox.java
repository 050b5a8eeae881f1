package nl.areaal.core.tile;

import java.util.function.Consumer;

/**
 * A tile with the margin around it that is drawn too, so that outlines and symbols do not break at tile edges, in tile
 * units.
 *
 * <p>A ring is clipped side by side (Sutherland and Hodgman): a concave ring may get edges that run along the margin,
 * where nobody looks.
 */
record ClipBox(double min, double max) {
    private static final int WEST = 0;
    private static final int EAST = 1;
    private static final int NORTH = 2;
    private static final int SOUTH = 3;

    boolean holds(double x, double y) {
        return x >= min && x <= max && y >= min && y <= max;
    }

    boolean touches(double minX, double minY, double maxX, double maxY) {
        return minX <= max && maxX >= min && minY <= max && maxY >= min;
    }

    /** Clips a ring by way of a spare path; the result is in {@code ring} again. */
    void clipRing(Path ring, Path spare) {
        clipSide(WEST, ring, spare);
        clipSide(EAST, spare, ring);
        clipSide(NORTH, ring, spare);
        clipSide(SOUTH, spare, ring);
        ring.dropClosingPoint();
    }

    private void clipSide(int side, Path in, Path out) {
        out.clear();
        for (int i = 0, before = in.size() - 1; i < in.size(); before = i++) {
            boolean inside = inside(side, in.x(i), in.y(i));
            if (inside != inside(side, in.x(before), in.y(before))) {
                addCrossing(side, in, before, i, out);
            }
            if (inside) {
                out.add(in.x(i), in.y(i));
            }
        }
    }

    private boolean inside(int side, double x, double y) {
        return switch (side) {
            case WEST -> x >= min;
            case EAST -> x <= max;
            case NORTH -> y >= min;
            default -> y <= max;
        };
    }

    private void addCrossing(int side, Path in, int from, int to, Path out) {
        double edge = side == WEST || side == NORTH ? min : max;
        double dx = in.x(to) - in.x(from);
        double dy = in.y(to) - in.y(from);
        if (side <= EAST) {
            out.add(edge, Math.rint(in.y(from) + (edge - in.x(from)) * dy / dx));
        } else {
            out.add(Math.rint(in.x(from) + (edge - in.y(from)) * dx / dy), edge);
        }
    }

    /** Hands over each stretch of a line that lies inside, in {@code part}. */
    void clipLine(Path line, Path part, Consumer<Path> stretch) {
        part.clear();
        for (int i = 1; i < line.size(); i++) {
            boolean leaves = addInside(line.x(i - 1), line.y(i - 1), line.x(i), line.y(i), part);
            if (leaves && part.size() > 0) {
                stretch.accept(part);
                part.clear();
            }
        }
        if (part.size() > 0) {
            stretch.accept(part);
        }
    }

    /** Adds what lies inside of one segment (Liang and Barsky) and says whether its end lies outside. */
    private boolean addInside(double x, double y, double toX, double toY, Path part) {
        double dx = toX - x;
        double dy = toY - y;
        double enter = Math.max(0, Math.max(entry(x, dx), entry(y, dy)));
        double leave = Math.min(1, Math.min(exit(x, dx), exit(y, dy)));
        if (enter > leave) {
            return true;
        }
        part.add(Math.rint(x + enter * dx), Math.rint(y + enter * dy));
        part.add(Math.rint(x + leave * dx), Math.rint(y + leave * dy));
        return leave < 1;
    }

    private double entry(double start, double delta) {
        if (delta == 0) {
            return start >= min && start <= max ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return ((delta > 0 ? min : max) - start) / delta;
    }

    private double exit(double start, double delta) {
        return delta == 0 ? Double.POSITIVE_INFINITY : ((delta > 0 ? max : min) - start) / delta;
    }
}
