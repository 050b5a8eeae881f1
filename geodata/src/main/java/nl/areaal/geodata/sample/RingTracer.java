package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Walks around the pieces of a mosaic and makes polygons of the borders.
 *
 * <p>The mosaic may be coarser than the one that the outlines were drawn for (gemeenten on the outlines of their wijken): the
 * borders stay the same to the bit.
 */
final class RingTracer {
    /** RD New. */
    static final GeometryFactory RD = new GeometryFactory(new PrecisionModel(), 28992);

    private static final int[] STEP_COLUMN = {0, 1, 0, -1};
    private static final int[] STEP_ROW = {-1, 0, 1, 0};

    private final Mosaic mosaic;
    private final Outlines outlines;
    private final BitSet walkedNorthSides = new BitSet();

    private RingTracer(Mosaic mosaic, Outlines outlines) {
        this.mosaic = mosaic;
        this.outlines = outlines;
    }

    /** One multipolygon for each label, in the order of the labels. */
    static List<MultiPolygon> polygons(Mosaic mosaic, Outlines outlines) {
        RingTracer tracer = new RingTracer(mosaic, outlines);
        List<List<Coordinate[]>> rings = new ArrayList<>();
        int labels = mosaic.count();
        for (int label = 0; label < labels; label++) {
            rings.add(new ArrayList<>());
        }
        for (int cell = 0; cell < mosaic.labels.length; cell++) {
            if (mosaic.inside(cell) && tracer.startsNewRing(cell)) {
                rings.get(mosaic.labels[cell]).add(tracer.walk(cell));
            }
        }
        return rings.stream().map(RingTracer::assemble).toList();
    }

    private boolean startsNewRing(int cell) {
        int column = cell % mosaic.frame.columns();
        int row = cell / mosaic.frame.columns();
        return mosaic.at(column, row - 1) != mosaic.labels[cell] && !walkedNorthSides.get(cell);
    }

    /** Follows the border from the north side of a cell with the label on the right hand, until it is back. */
    private Coordinate[] walk(int start) {
        int label = mosaic.labels[start];
        int column = start % mosaic.frame.columns();
        int row = start / mosaic.frame.columns();
        int startCorner = outlines.corner(column, row);
        int heading = 1;
        List<Coordinate> ring = new ArrayList<>();
        do {
            int corner = outlines.corner(column, row);
            if (!outlines.isStraight(corner)) {
                ring.add(outlines.at(corner));
            }
            if (heading == 1) {
                walkedNorthSides.set(row * mosaic.frame.columns() + column);
            }
            column += STEP_COLUMN[heading];
            row += STEP_ROW[heading];
            heading = turn(column, row, heading, label);
        } while (outlines.corner(column, row) != startCorner || heading != 1);
        ring.add(ring.getFirst().copy());
        return ring.toArray(Coordinate[]::new);
    }

    private int turn(int column, int row, int heading, int label) {
        if (ahead(column, row, heading, 1) != label) {
            return (heading + 1) % 4;
        }
        return ahead(column, row, heading, 0) == label ? (heading + 3) % 4 : heading;
    }

    /** The label of the cell ahead of a corner, on the right (1) or left (0) of the heading. */
    private int ahead(int column, int row, int heading, int right) {
        return switch (heading) {
            case 0 -> mosaic.at(column - 1 + right, row - 1);
            case 1 -> mosaic.at(column, row - 1 + right);
            case 2 -> mosaic.at(column - right, row);
            default -> mosaic.at(column - 1, row - right);
        };
    }

    private static MultiPolygon assemble(List<Coordinate[]> rings) {
        List<Coordinate[]> shells =
                rings.stream().filter(ring -> !Orientation.isCCW(ring)).toList();
        List<Coordinate[]> holes = rings.stream().filter(Orientation::isCCW).toList();
        Polygon[] polygons = shells.stream()
                .map(shell -> RD.createPolygon(RD.createLinearRing(shell), holesIn(shell, holes, shells.size() == 1)))
                .toArray(Polygon[]::new);
        return RD.createMultiPolygon(polygons);
    }

    private static LinearRing[] holesIn(Coordinate[] shell, List<Coordinate[]> holes, boolean onlyShell) {
        return holes.stream()
                .filter(hole -> onlyShell || liesIn(hole, shell))
                .map(RD::createLinearRing)
                .toArray(LinearRing[]::new);
    }

    private static boolean liesIn(Coordinate[] hole, Coordinate[] shell) {
        for (Coordinate corner : hole) {
            int where = PointLocation.locateInRing(corner, shell);
            if (where != org.locationtech.jts.geom.Location.BOUNDARY) {
                return where == org.locationtech.jts.geom.Location.INTERIOR;
            }
        }
        return false;
    }
}
