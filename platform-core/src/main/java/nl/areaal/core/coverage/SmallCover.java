package nl.areaal.core.coverage;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * How much of each cell lies inside a polygon that touches few of them, such as a building: the same pieces of boundary as
 * {@link PolygonCoverage} notes, added up at once in a patch of cells instead of being sorted.
 */
final class SmallCover {
    private static final int MOST_POINTS = 64;
    static final int MOST_CELLS = 1024;

    /** A column of the patch on either side takes what rounding puts beyond the polygon. */
    private static final int BESIDE = 1;

    private final GridFrame frame;
    private final double[] x = new double[MOST_POINTS];
    private final double[] y = new double[MOST_POINTS];
    private final double[] south = new double[MOST_CELLS];
    private final double[] westOf = new double[MOST_CELLS];
    private int west;
    private int north;
    private int columns;
    private int rows;

    SmallCover(GridFrame frame) {
        this.frame = frame;
    }

    /** Walks the boundary of a polygon; refuses one that is too large, has holes or does not lie wholly within the frame. */
    boolean take(Polygon polygon) {
        if (polygon.getNumInteriorRing() > 0 || !fits(polygon.getExteriorRing())) {
            return false;
        }
        walk(polygon.getExteriorRing().getNumPoints());
        return true;
    }

    private boolean fits(LinearRing shell) {
        CoordinateSequence points = shell.getCoordinateSequence();
        int count = points.size();
        if (count > MOST_POINTS) {
            return false;
        }
        read(points);
        double minX = x[0];
        double maxX = x[0];
        double minY = y[0];
        double maxY = y[0];
        for (int i = 1; i < count; i++) {
            minX = Math.min(minX, x[i]);
            maxX = Math.max(maxX, x[i]);
            minY = Math.min(minY, y[i]);
            maxY = Math.max(maxY, y[i]);
        }
        if (!(minX >= 0 && maxX < frame.columns() && minY >= 0 && maxY < frame.rows())) {
            return false;
        }
        west = (int) minX - BESIDE;
        north = (int) minY;
        columns = (int) maxX + 1 + BESIDE - west;
        rows = (int) maxY + 1 - north;
        return (long) columns * rows <= MOST_CELLS;
    }

    /** Points in cells from the frame's corner. */
    private void read(CoordinateSequence points) {
        int count = points.size();
        for (int i = 0; i < count; i++) {
            x[i] = (points.getX(i) - frame.originX()) / frame.cellMetres();
            y[i] = (frame.originY() - points.getY(i)) / frame.cellMetres();
        }
    }

    private void walk(int count) {
        double sign = isClockwise(count) ? -1 : 1;
        for (int i = 1; i < count; i++) {
            if (y[i - 1] <= y[i]) {
                clipRows(sign, x[i - 1] - west, y[i - 1] - north, x[i] - west, y[i] - north);
            } else {
                clipRows(-sign, x[i] - west, y[i] - north, x[i - 1] - west, y[i - 1] - north);
            }
        }
    }

    /** By the area of the ring, which is positive for clockwise where rows run south. */
    private boolean isClockwise(int count) {
        double twiceArea = 0;
        for (int i = 2; i < count; i++) {
            twiceArea += (x[i - 1] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[i - 1] - y[0]);
        }
        return twiceArea > 0;
    }

    private void clipRows(double sign, double x0, double y0, double x1, double y1) {
        int row = (int) y0;
        if (y1 <= row + 1) {
            clipColumns(row, sign * (y1 - y0), x0, x1);
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        double fromX = x0;
        double fromY = y0;
        for (; row + 1 < y1; row++) {
            double toX = x0 + (row + 1 - y0) * slope;
            clipColumns(row, sign * (row + 1 - fromY), fromX, toX);
            fromX = toX;
            fromY = row + 1;
        }
        clipColumns(row, sign * (y1 - fromY), fromX, x1);
    }

    private void clipColumns(int row, double goesSouth, double x0, double x1) {
        int column = (int) x0;
        if (column == (int) x1) {
            add(row, column, goesSouth, (x0 + x1) / 2);
            return;
        }
        double end = Math.max(x0, x1);
        double southPerColumn = goesSouth / Math.abs(x1 - x0);
        for (double from = Math.min(x0, x1); from < end; ) {
            column = (int) from;
            double to = Math.min(column + 1, end);
            add(row, column, southPerColumn * (to - from), (from + to) / 2);
            from = to;
        }
    }

    private void add(int row, int column, double goesSouth, double meanX) {
        int cell = row * columns + column;
        south[cell] += goesSouth;
        westOf[cell] += goesSouth * (meanX - column);
    }

    /** Notes the shares, and is empty again. */
    void emit(CellShares shares) {
        for (int row = 0; row < rows; row++) {
            int from = row * columns;
            int to = frame.index(west, north + row);
            double covered = south[from];
            for (int column = BESIDE; column < columns - BESIDE; column++) {
                covered += south[from + column];
                shares.add(to + column, PolygonCoverage.share(covered - westOf[from + column]));
            }
        }
        clear();
    }

    /** Hands the cells over, alike neighbours together, and is empty again. */
    void emit(CoverageSink sink) {
        for (int row = 0; row < rows; row++) {
            emitRow(row, sink);
        }
        clear();
    }

    private void emitRow(int row, CoverageSink sink) {
        int from = row * columns;
        double covered = south[from];
        double alike = 0;
        int since = BESIDE;
        for (int column = BESIDE; column < columns - BESIDE; column++) {
            covered += south[from + column];
            double share = PolygonCoverage.share(covered - westOf[from + column]);
            if (share != alike) {
                span(row, since, column, alike, sink);
                alike = share;
                since = column;
            }
        }
        span(row, since, columns - BESIDE, alike, sink);
    }

    private void span(int row, int since, int end, double share, CoverageSink sink) {
        if (share > 0 && end > since) {
            sink.span(north + row, west + since, end - since, share);
        }
    }

    private void clear() {
        Arrays.fill(south, 0, rows * columns, 0);
        Arrays.fill(westOf, 0, rows * columns, 0);
    }
}
