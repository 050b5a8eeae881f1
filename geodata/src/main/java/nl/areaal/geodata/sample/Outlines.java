package nl.areaal.geodata.sample;

import java.util.BitSet;
import org.locationtech.jts.geom.Coordinate;

/**
 * The borders of a mosaic, drawn as flowing lines instead of stairs.
 *
 * <p>Each corner between cells is moved once, for all the pieces that meet there, and by less than half a cell: so
 * neighbours share their border to the bit and no two borders can cross. The border with the outside follows the mask alone,
 * so that different mosaics of the same province have the same coast.
 */
final class Outlines {
    private static final int ROUNDS = 10;
    private static final double FURTHEST_SHARE_OF_CELL = 0.49;
    private static final double STRAIGHT_METRES = 1.5;

    private final Mosaic mosaic;
    private final int stride;
    private final double[] x;
    private final double[] y;
    private final BitSet corners = new BitSet();
    private final BitSet coast = new BitSet();
    private final BitSet straight = new BitSet();

    Outlines(Mosaic mosaic) {
        this.mosaic = mosaic;
        this.stride = mosaic.frame.columns() + 1;
        this.x = new double[stride * (mosaic.frame.rows() + 1)];
        this.y = new double[x.length];
        findCorners();
        smooth();
        findStraightCorners();
        toCentimetres();
    }

    /** The corner's place on the map. */
    Coordinate at(int corner) {
        return new Coordinate(x[corner], y[corner]);
    }

    /** Whether a border looks the same without this corner. */
    boolean isStraight(int corner) {
        return straight.get(corner);
    }

    int corner(int column, int row) {
        return row * stride + column;
    }

    private void findCorners() {
        SampleFrame frame = mosaic.frame;
        for (int row = 0; row <= frame.rows(); row++) {
            for (int column = 0; column <= frame.columns(); column++) {
                int corner = corner(column, row);
                x[corner] = frame.west() + column * frame.cellMetres();
                y[corner] = frame.north() - row * frame.cellMetres();
                classify(column, row, corner);
            }
        }
    }

    private void classify(int column, int row, int corner) {
        int a = mosaic.at(column - 1, row - 1);
        int b = mosaic.at(column, row - 1);
        int c = mosaic.at(column - 1, row);
        int d = mosaic.at(column, row);
        corners.set(corner, a != b || b != d || c != d);
        boolean touchesOutside = Math.min(Math.min(a, b), Math.min(c, d)) == Mosaic.OUTSIDE;
        coast.set(corner, corners.get(corner) && touchesOutside);
    }

    /** The corner at the other end of a border that leaves this one (0 north, 1 east, 2 south, 3 west), or -1. */
    private int along(int corner, int side) {
        int column = corner % stride;
        int row = corner / stride;
        int left = side == 0 || side == 3 ? mosaic.at(column - 1, row - 1) : mosaic.at(column, row);
        int right = side == 0 || side == 1 ? mosaic.at(column, row - 1) : mosaic.at(column - 1, row);
        boolean border = left != right;
        boolean coastal = border && (left == Mosaic.OUTSIDE || right == Mosaic.OUTSIDE);
        if (!border || (coast.get(corner) && !coastal)) {
            return -1;
        }
        return switch (side) {
            case 0 -> corner - stride;
            case 1 -> corner + 1;
            case 2 -> corner + stride;
            default -> corner - 1;
        };
    }

    private void smooth() {
        int[] moving = corners.stream().toArray();
        double[] nextX = new double[moving.length];
        double[] nextY = new double[moving.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < moving.length; i++) {
                relax(moving[i], i, nextX, nextY);
            }
            for (int i = 0; i < moving.length; i++) {
                x[moving[i]] = nextX[i];
                y[moving[i]] = nextY[i];
            }
        }
    }

    private void relax(int corner, int i, double[] nextX, double[] nextY) {
        double sumX = 0;
        double sumY = 0;
        int neighbours = 0;
        for (int side = 0; side < 4; side++) {
            int other = along(corner, side);
            if (other >= 0) {
                sumX += x[other];
                sumY += y[other];
                neighbours++;
            }
        }
        SampleFrame frame = mosaic.frame;
        int column = corner % stride;
        int row = corner / stride;
        double homeX = frame.west() + column * frame.cellMetres();
        double homeY = frame.north() - row * frame.cellMetres();
        nextX[i] = near(homeX, (x[corner] + sumX / neighbours) / 2);
        nextY[i] = near(homeY, (y[corner] + sumY / neighbours) / 2);
    }

    private double near(double home, double wanted) {
        double furthest = FURTHEST_SHARE_OF_CELL * mosaic.frame.cellMetres();
        return Math.clamp(wanted, home - furthest, home + furthest);
    }

    /** Only every second corner may go, so that no ring vanishes; who goes is decided here once for all rings. */
    private void findStraightCorners() {
        corners.stream()
                .filter(corner -> (corner % stride + corner / stride) % 2 == 0)
                .filter(this::liesOnTheLineOfItsNeighbours)
                .forEach(straight::set);
    }

    private boolean liesOnTheLineOfItsNeighbours(int corner) {
        int[] ends = java.util.stream.IntStream.range(0, 4)
                .map(side -> along(corner, side))
                .filter(other -> other >= 0)
                .toArray();
        if (ends.length != 2 || coast.get(corner)) {
            return false;
        }
        double dx = x[ends[1]] - x[ends[0]];
        double dy = y[ends[1]] - y[ends[0]];
        double away = Math.abs(dx * (y[corner] - y[ends[0]]) - dy * (x[corner] - x[ends[0]]));
        return away <= STRAIGHT_METRES * Math.sqrt(dx * dx + dy * dy);
    }

    private void toCentimetres() {
        corners.stream().forEach(corner -> {
            x[corner] = Math.round(x[corner] * 100) / 100.0;
            y[corner] = Math.round(y[corner] * 100) / 100.0;
        });
    }
}
