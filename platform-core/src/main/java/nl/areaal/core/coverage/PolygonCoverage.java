package nl.areaal.core.coverage;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * How much of each cell lies inside a polygon, by exact area.
 *
 * <p>Walks the boundary once. In each cell it notes how far the boundary goes south there, and the area between that piece and
 * the cell's west edge. Summed from west to east, the first says how much of a row lies inside and the second takes off what the
 * boundary leaves outside. Nothing is sampled, so polygons that share a border add up to exactly the cells they share.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class PolygonCoverage {
    /** Less than this share of a cell is rounding, not area: a square millimetre of a cell of 10 m is 1e-8. */
    private static final double ROUNDING = 1e-10;

    private final GridFrame frame;
    private final BoundaryCells boundary = new BoundaryCells();
    private final SmallCover small;
    private final CellShares waiting = new CellShares();

    public PolygonCoverage(GridFrame frame) {
        this.frame = frame;
        this.small = new SmallCover(frame);
    }

    /** Hands over the cells that the polygons of a geometry cover, row by row from north to south; lines and points cover none. */
    public void cover(Geometry geometry, CoverageSink sink) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                coverPolygon(polygon, sink);
            }
        }
    }

    /** Adds the shares of a geometry to cells. */
    public void addTo(float[] cells, Geometry geometry) {
        add(cells, geometry);
        waiting.flush(cells);
    }

    /** Adds the shares of many geometries to cells, which takes less time than one by one. */
    public void addTo(float[] cells, Iterable<? extends Geometry> geometries) {
        geometries.forEach(geometry -> add(cells, geometry));
        waiting.flush(cells);
    }

    private void add(float[] cells, Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                addPolygon(cells, polygon);
            }
        }
    }

    private void addPolygon(float[] cells, Polygon polygon) {
        if (!waiting.hasRoomFor(SmallCover.MOST_CELLS)) {
            waiting.flush(cells);
        }
        if (small.take(polygon)) {
            small.emit(waiting);
        } else {
            coverLarge(polygon, (row, column, count, share) -> addSpan(cells, frame.index(column, row), count, share));
        }
    }

    private static void addSpan(float[] cells, int from, int count, double share) {
        for (int i = from; i < from + count; i++) {
            cells[i] += (float) share;
        }
    }

    private void coverPolygon(Polygon polygon, CoverageSink sink) {
        if (small.take(polygon)) {
            small.emit(sink);
        } else {
            coverLarge(polygon, sink);
        }
    }

    private void coverLarge(Polygon polygon, CoverageSink sink) {
        boundary.clear();
        walk(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            walk(polygon.getInteriorRingN(i), false);
        }
        boundary.sort();
        emit(sink);
    }

    private void walk(LinearRing ring, boolean shell) {
        CoordinateSequence points = ring.getCoordinateSequence();
        double sign = Orientation.isCCW(points) == shell ? 1 : -1;
        for (int i = 1; i < points.size(); i++) {
            clipRows(
                    sign,
                    columnOf(points.getX(i - 1)),
                    rowOf(points.getY(i - 1)),
                    columnOf(points.getX(i)),
                    rowOf(points.getY(i)));
        }
    }

    private double columnOf(double x) {
        return (x - frame.originX()) / frame.cellMetres();
    }

    private double rowOf(double y) {
        return (frame.originY() - y) / frame.cellMetres();
    }

    /** Cuts an edge into its pieces within each row. */
    private void clipRows(double sign, double x0, double y0, double x1, double y1) {
        if (y0 > y1) {
            clipRows(-sign, x1, y1, x0, y0);
            return;
        }
        double top = Math.max(0, y0);
        double bottom = Math.min(frame.rows(), y1);
        double slope = (x1 - x0) / (y1 - y0);
        for (double y = top; y < bottom; ) {
            double end = Math.min(Math.floor(y) + 1, bottom);
            double fromX = y == y0 ? x0 : x0 + (y - y0) * slope;
            double toX = end == y1 ? x1 : x0 + (end - y0) * slope;
            clipColumns((int) y, sign * (end - y), fromX, toX);
            y = end;
        }
    }

    /**
     * Cuts a piece within a row into its parts within each column. West of the frame a part counts as lying on its edge; east
     * of it, it covers nothing.
     *
     * @param south how far the piece goes south, negative for north
     */
    private void clipColumns(int row, double south, double x0, double x1) {
        double west = Math.min(x0, x1);
        double east = Math.max(x0, x1);
        if (west == east || east <= 0 || west >= frame.columns()) {
            note(row, south, west);
            return;
        }
        double southPerColumn = south / (east - west);
        if (west < 0) {
            note(row, southPerColumn * -west, 0);
        }
        double end = Math.min(east, frame.columns());
        for (double x = Math.max(0, west); x < end; ) {
            double next = Math.min(Math.floor(x) + 1, end);
            boundary.add(cell(row, (int) x), southPerColumn * (next - x), (x + next) / 2 - (int) x);
            x = next;
        }
    }

    private void note(int row, double south, double x) {
        double inside = Math.max(0, x);
        if (inside < frame.columns()) {
            boundary.add(cell(row, (int) inside), south, inside - (int) inside);
        }
    }

    private int cell(int row, int column) {
        return frame.index(column, row);
    }

    private void emit(CoverageSink sink) {
        double coveredSouth = 0;
        for (int i = 0; i < boundary.size(); ) {
            int cell = boundary.cell(i);
            int row = cell / frame.columns();
            double outside = 0;
            for (; i < boundary.size() && boundary.cell(i) == cell; i++) {
                coveredSouth += boundary.south(i);
                outside += boundary.westOf(i);
            }
            int column = cell - row * frame.columns();
            span(sink, row, column, 1, coveredSouth - outside);
            int rowEnd = (row + 1) * frame.columns();
            int nextCell = i < boundary.size() ? Math.min(boundary.cell(i), rowEnd) : rowEnd;
            span(sink, row, column + 1, nextCell - cell - 1, coveredSouth);
            coveredSouth = nextCell == rowEnd ? 0 : coveredSouth;
        }
    }

    private static void span(CoverageSink sink, int row, int column, int count, double covered) {
        double share = share(covered);
        if (count > 0 && share > 0) {
            sink.span(row, column, count, share);
        }
    }

    /** A share without what rounding makes of none and of all. */
    static double share(double covered) {
        double some = covered > ROUNDING ? covered : 0;
        return some > 1 - ROUNDING ? 1 : some;
    }
}
