package nl.areaal.core.network;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/**
 * The roads of the region in straight pieces of at most 100 m, with what drives on each.
 *
 * <p>Immutable: {@link #edited} gives another version that shares the lines, their index and their junctions, and has its own
 * numbers of traffic. Pieces are numbered from 0 in the order of the roads that they were cut from, in every version alike.
 */
public final class RoadNetwork {
    private final RoadLayout layout;
    private final RoadUse use;

    private RoadNetwork(RoadLayout layout, RoadUse use) {
        this.layout = layout;
        this.use = use;
    }

    /** Cuts roads into pieces, in the order given. */
    public static RoadNetwork of(List<Road> roads, Crossings crossings) {
        RoadLayout layout = new RoadLayout(roads, new Cutter(roads).pieces(crossings));
        return new RoadNetwork(layout, RoadUse.asGiven(roads, layout.lines()));
    }

    /** A region without roads. */
    public static RoadNetwork empty() {
        return of(List.of(), Crossings.ONLY_SHARED_POINTS);
    }

    /** How many pieces there are. */
    public int size() {
        return layout.lines().size();
    }

    /** The number of the road that a piece was cut from. */
    public int road(int piece) {
        return layout.lines().road(piece);
    }

    public RoadClass roadClass(int piece) {
        return layout.roadClass(road(piece));
    }

    public StreetType street(int piece) {
        return layout.street(road(piece));
    }

    /** How trees along a piece hold its air: 1 to 1.5. */
    public double treeFactor(int piece) {
        return layout.treeFactor(road(piece));
    }

    /** Motor vehicles on an average weekday, both ways together. */
    public double vehiclesPerDay(int piece) {
        return use.vehiclesPerDay(piece);
    }

    /** The share of medium-heavy lorries and buses among the motor vehicles. */
    public double mediumShare(int piece) {
        return layout.mediumShare(road(piece));
    }

    /** The share of heavy lorries among the motor vehicles. */
    public double heavyShare(int piece) {
        return layout.heavyShare(road(piece));
    }

    /** How fast motor vehicles go on average. */
    public double kmPerHour(int piece) {
        return use.kmPerHour(piece);
    }

    /** What a vehicle gives off here, as a share of what such vehicles usually do. */
    public double emissionShare(int piece) {
        return use.emissionShare(piece);
    }

    /** Whether nobody gets through a piece, on foot and by bike included. */
    public boolean isClosed(int piece) {
        return use.isClosed(piece);
    }

    public double metres(int piece) {
        return layout.lines().metres(piece);
    }

    /** A piece as a line from its first end to its second, in RD New. */
    public LineSegment line(int piece) {
        return layout.lines().segment(piece);
    }

    /** The distance from a place in RD New to the nearest point of a piece, squared: the root is the caller's to take. */
    public double squaredMetresTo(int piece, double x, double y) {
        return layout.lines().squaredMetresTo(piece, x, y);
    }

    /** The pieces whose own extent comes within a distance of an extent, from the lowest number to the highest. */
    public int[] within(Envelope extent, double metres) {
        return layout.index().within(extent, metres);
    }

    /** This network after a measure in an area; a piece that lies partly inside changes by the share of its length. */
    public RoadNetwork edited(Polygon extent, RoadChange change) {
        int[] near = within(extent.getEnvelopeInternal(), 0);
        InsideShare inside = new InsideShare(extent);
        double[] shares =
                Arrays.stream(near).mapToDouble(piece -> inside.of(line(piece))).toArray();
        return new RoadNetwork(layout, use.changed(near, shares, change));
    }

    /** Where this version differs from another, as few extents that lie apart; none when they are the same. */
    public List<Envelope> changedExtents(RoadNetwork other) {
        ChangedExtents changed = new ChangedExtents();
        if (layout != other.layout) {
            layout.addAll(changed);
            other.layout.addAll(changed);
        } else if (use != other.use) {
            for (int piece = 0; piece < size(); piece++) {
                if (use.differs(other.use, piece)) {
                    changed.add(layout.lines().envelope(piece));
                }
            }
        }
        return changed.all();
    }

    /** The name of this version by its content: the same roads with the same traffic have the same SHA-256. */
    public String sha256() {
        return RoadDigest.sha256(this);
    }

    Junctions junctions() {
        return layout.junctions();
    }
}
