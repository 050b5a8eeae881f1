package nl.areaal.geodata.sample;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Which wijk each cell belongs to: every wijk grows from its own point, larger ones further, until it has the hectares that
 * the statistics give it.
 */
final class Territories {
    private static final long SEED = 11;
    private static final int COAST_ROUNDS = 6;
    private static final double SWERVE_METRES = 1_500;
    private static final double SWERVE_LENGTH_METRES = 3_000;
    private static final double BAY_METRES = 4_500;
    /** A village grows first, or the countryside around it would have taken its land. */
    private static final double VILLAGE_HECTARES = 150;

    private static final double VILLAGE_HASTE = 3;
    /** Closing the bays gives back what the wijken are kept short of. */
    private static final double SHARE_BEFORE_CLOSING = 0.9;

    private final SampleFrame frame;
    private final List<Place> wijken;
    private final int[] labels;
    private final boolean[] bay;
    private final int[] homes;
    private final double[] swervedX;
    private final double[] swervedY;

    private Territories(SampleFrame frame, List<Place> wijken) {
        this.frame = frame;
        this.wijken = wijken;
        this.labels = new int[frame.cells()];
        this.bay = new boolean[frame.cells()];
        this.homes = wijken.stream()
                .mapToInt(wijk -> frame.cellAt(wijk.x(), wijk.y()))
                .toArray();
        this.swervedX = new double[frame.cells()];
        this.swervedY = new double[frame.cells()];
        for (int cell = 0; cell < frame.cells(); cell++) {
            swervedX[cell] = swerved(SEED, frame.x(cell), frame.y(cell));
            swervedY[cell] = swerved(SEED + 5, frame.y(cell), frame.x(cell));
        }
    }

    /** A mosaic whose labels are places in the list of wijken. */
    static Mosaic of(SampleFrame frame, List<Place> wijken) {
        return new Territories(frame, wijken).mosaic();
    }

    private record Claim(double urgency, int cell, int wijk) implements Comparable<Claim> {
        @Override
        public int compareTo(Claim other) {
            int byUrgency = Double.compare(urgency, other.urgency);
            return byUrgency != 0 ? byUrgency : Integer.compare(cell, other.cell);
        }
    }

    private Mosaic mosaic() {
        Arrays.fill(labels, Mosaic.OUTSIDE);
        grow();
        closeBays();
        fillHoles();
        roundTheCoast();
        Mosaic mosaic = new Mosaic(frame, labels);
        for (int wijk = 0; wijk < homes.length; wijk++) {
            labels[homes[wijk]] = wijk;
        }
        do {
            Tidying.keepOnePiece(mosaic, homes);
        } while (Tidying.partCorners(mosaic));
        return mosaic;
    }

    private void grow() {
        int[] left = wijken.stream()
                .mapToInt(wijk -> (int) Math.round(SHARE_BEFORE_CLOSING * wijk.hectares() / frame.hectaresPerCell()))
                .toArray();
        PriorityQueue<Claim> claims = new PriorityQueue<>();
        for (int wijk = 0; wijk < left.length; wijk++) {
            claims.add(new Claim(0, homes[wijk], wijk));
        }
        for (Claim claim = claims.poll(); claim != null; claim = claims.poll()) {
            if (labels[claim.cell] == Mosaic.OUTSIDE && left[claim.wijk] > 0) {
                labels[claim.cell] = claim.wijk;
                left[claim.wijk]--;
                claimNeighbours(claim, claims);
            }
        }
    }

    private void claimNeighbours(Claim from, PriorityQueue<Claim> claims) {
        for (int side = 0; side < 4; side++) {
            int next = Pieces.neighbour(frame, from.cell, side);
            if (next >= 0 && labels[next] == Mosaic.OUTSIDE) {
                claims.add(new Claim(urgency(next, wijken.get(from.wijk), homes[from.wijk]), next, from.wijk));
            }
        }
    }

    /** Distance as the crow staggers: straight borders would look like a diagram. */
    private double urgency(int cell, Place wijk, int home) {
        double metres = Math.hypot(swervedX[cell] - swervedX[home], swervedY[cell] - swervedY[home]);
        double haste = wijk.hectares() < VILLAGE_HECTARES ? VILLAGE_HASTE : 1;
        return metres / Math.sqrt(wijk.hectares()) / haste;
    }

    private static double swerved(long seed, double along, double across) {
        return along + SWERVE_METRES * Noise.rough(seed, along, across, SWERVE_LENGTH_METRES);
    }

    /** Fills the bays between the wijken that grew at the edge; the cells go to whoever lies beside them. */
    private void closeBays() {
        Mosaic land = new Mosaic(frame, labels.clone()).renamed(new int[wijken.size()]);
        Tidying.partCorners(land);
        Geometry coarse = DouglasPeuckerSimplifier.simplify(
                RingTracer.polygons(land, new Outlines(land)).getFirst(), 3 * frame.cellMetres());
        Geometry closed = coarse.buffer(BAY_METRES).buffer(-BAY_METRES);
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(closed);
        for (int cell = 0; cell < labels.length; cell++) {
            bay[cell] = labels[cell] == Mosaic.OUTSIDE
                    && inside.locate(new Coordinate(frame.x(cell), frame.y(cell))) == Location.INTERIOR;
        }
    }

    /** The majority of the cells around decides whether a cell is land, so that no wijk sticks out like a thumb. */
    private void roundTheCoast() {
        for (int round = 0; round < COAST_ROUNDS; round++) {
            int[] before = labels.clone();
            for (int cell = 0; cell < labels.length; cell++) {
                int landAround = landAround(before, cell);
                if (before[cell] == Mosaic.OUTSIDE && landAround >= 13) {
                    labels[cell] = anyNeighbour(before, cell);
                } else if (before[cell] != Mosaic.OUTSIDE && landAround < 12) {
                    labels[cell] = Mosaic.OUTSIDE;
                }
            }
        }
    }

    private int landAround(int[] land, int cell) {
        int column = cell % frame.columns();
        int row = cell / frame.columns();
        int count = 0;
        for (int y = row - 2; y <= row + 2; y++) {
            for (int x = column - 2; x <= column + 2; x++) {
                boolean inFrame = x >= 0 && y >= 0 && x < frame.columns() && y < frame.rows();
                if (inFrame && land[y * frame.columns() + x] != Mosaic.OUTSIDE) {
                    count++;
                }
            }
        }
        return count;
    }

    private int anyNeighbour(int[] before, int cell) {
        for (int side = 0; side < 4; side++) {
            int next = Pieces.neighbour(frame, cell, side);
            if (next >= 0 && before[next] != Mosaic.OUTSIDE) {
                return before[next];
            }
        }
        return Mosaic.OUTSIDE;
    }

    /** Bays and what is left open amid the land go to whoever lies beside them. */
    private void fillHoles() {
        int[] open = new int[labels.length];
        for (int cell = 0; cell < open.length; cell++) {
            open[cell] = labels[cell] == Mosaic.OUTSIDE && !bay[cell] ? 0 : Mosaic.OUTSIDE;
        }
        Pieces seas = Pieces.of(new Mosaic(frame, open));
        int ocean = seas.pieceOfCell[0];
        int[] queue = new int[labels.length];
        int tail = 0;
        for (int cell = 0; cell < labels.length; cell++) {
            if (labels[cell] != Mosaic.OUTSIDE) {
                queue[tail++] = cell;
            }
        }
        for (int head = 0; head < tail; head++) {
            for (int side = 0; side < 4; side++) {
                int next = Pieces.neighbour(frame, queue[head], side);
                if (next >= 0 && labels[next] == Mosaic.OUTSIDE && seas.pieceOfCell[next] != ocean) {
                    labels[next] = labels[queue[head]];
                    queue[tail++] = next;
                }
            }
        }
    }
}
