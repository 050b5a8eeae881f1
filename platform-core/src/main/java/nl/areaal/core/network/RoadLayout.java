package nl.areaal.core.network;

import java.util.List;

/** What no measure changes about roads: where they lie, how they join, what stands along them, what kinds of vehicle use them. */
final class RoadLayout {
    private final PieceLines lines;
    private final PieceIndex index;
    private final Junctions junctions;
    private final List<Site> sites;

    private record Site(
            RoadClass roadClass, StreetType street, double treeFactor, double mediumShare, double heavyShare) {}

    RoadLayout(List<Road> roads, PieceLines lines) {
        this.lines = lines;
        this.index = new PieceIndex(lines);
        this.junctions = new Junctions(lines);
        this.sites = roads.stream().map(RoadLayout::site).toList();
    }

    private static Site site(Road road) {
        return new Site(
                road.roadClass(),
                road.street(),
                road.treeFactor(),
                road.traffic().mediumShare(),
                road.traffic().heavyShare());
    }

    PieceLines lines() {
        return lines;
    }

    PieceIndex index() {
        return index;
    }

    Junctions junctions() {
        return junctions;
    }

    RoadClass roadClass(int road) {
        return sites.get(road).roadClass;
    }

    StreetType street(int road) {
        return sites.get(road).street;
    }

    double treeFactor(int road) {
        return sites.get(road).treeFactor;
    }

    double mediumShare(int road) {
        return sites.get(road).mediumShare;
    }

    double heavyShare(int road) {
        return sites.get(road).heavyShare;
    }

    void addAll(ChangedExtents changed) {
        if (lines.size() > 0) {
            changed.add(lines.extent());
        }
    }
}
