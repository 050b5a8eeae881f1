package nl.areaal.core.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;

/** Cuts roads into straight pieces that a measure can change one by one, and at which they join. */
final class Cutter {
    /** As long as a piece may be: the street segment that article 70 of the Regeling wants a number to stand for. */
    static final double LONGEST_METRES = 100;

    /** A line shorter than this is a point that was digitised twice. */
    private static final double SHORTEST_METRES = 1e-3;

    /** Two points that both lie this near to a third lie near enough to each other to be one junction. */
    private static final double NEARLY_METRES = Junctions.SNAP_METRES / 2;

    private final List<Road> roads;

    Cutter(List<Road> roads) {
        this.roads = roads;
    }

    PieceLines pieces(Crossings crossings) {
        PieceLines straight = new PieceLines();
        for (int road = 0; road < roads.size(); road++) {
            Geometry line = roads.get(road).line();
            for (int part = 0; part < line.getNumGeometries(); part++) {
                addLine(straight, road, line.getGeometryN(part).getCoordinates());
            }
        }
        return crossings == Crossings.JOINED ? cutAtCrossings(straight) : straight;
    }

    private static void addLine(PieceLines into, int road, Coordinate[] points) {
        for (int i = 1; i < points.length; i++) {
            LineSegment side = new LineSegment(points[i - 1], points[i]);
            int parts = (int) Math.ceil(side.getLength() / LONGEST_METRES);
            for (int part = 0; part < parts && side.getLength() > SHORTEST_METRES; part++) {
                into.add(road, at(side, (double) part / parts), at(side, (part + 1.0) / parts));
            }
        }
    }

    /** A point along a side; its ends are exactly those of the side, so that roads that meet there still do. */
    private static Coordinate at(LineSegment side, double share) {
        return share >= 1 ? side.p1 : share <= 0 ? side.p0 : side.pointAlong(share);
    }

    private record Cut(int piece, Coordinate at) {}

    private PieceLines cutAtCrossings(PieceLines whole) {
        List<Cut> cuts = cuts(whole);
        cuts.sort(Comparator.comparingInt(Cut::piece)
                .thenComparingDouble(cut -> whole.segment(cut.piece).segmentFraction(cut.at)));
        PieceLines cut = new PieceLines();
        int next = 0;
        for (int piece = 0; piece < whole.size(); piece++) {
            LineSegment segment = whole.segment(piece);
            Coordinate from = segment.p0;
            for (; next < cuts.size() && cuts.get(next).piece == piece; next++) {
                Coordinate at = cuts.get(next).at;
                if (at.distance(from) > SHORTEST_METRES) {
                    cut.add(whole.road(piece), from, at);
                    from = at;
                }
            }
            cut.add(whole.road(piece), from, segment.p1);
        }
        return cut;
    }

    private List<Cut> cuts(PieceLines whole) {
        PieceIndex index = new PieceIndex(whole);
        List<Cut> cuts = new ArrayList<>();
        for (int piece = 0; piece < whole.size(); piece++) {
            Envelope around = whole.envelope(piece);
            for (int other : index.within(around, Junctions.SNAP_METRES)) {
                if (other != piece && isForPeople(whole, piece) && isForPeople(whole, other)) {
                    addCut(whole, piece, whole.segment(other), cuts);
                }
            }
        }
        return cuts;
    }

    private boolean isForPeople(PieceLines whole, int piece) {
        return roads.get(whole.road(piece)).roadClass().isForPeople();
    }

    /** Notes where another piece meets this one between its ends. */
    private static void addCut(PieceLines whole, int piece, LineSegment other, List<Cut> cuts) {
        LineSegment segment = whole.segment(piece);
        Coordinate crossing = segment.intersection(other);
        for (Coordinate end : new Coordinate[] {other.p0, other.p1}) {
            boolean meets = crossing == null
                    ? segment.distance(end) <= Junctions.SNAP_METRES
                    : crossing.distance(end) <= NEARLY_METRES;
            if (meets) {
                addInside(segment, end, piece, cuts); // at that very point, so that both have it
                return;
            }
        }
        if (crossing != null) {
            addInside(segment, crossing, piece, cuts);
        }
    }

    private static void addInside(LineSegment segment, Coordinate at, int piece, List<Cut> cuts) {
        if (at.distance(segment.p0) > NEARLY_METRES && at.distance(segment.p1) > NEARLY_METRES) {
            cuts.add(new Cut(piece, at));
        }
    }
}
