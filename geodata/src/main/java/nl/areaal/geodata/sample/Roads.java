package nl.areaal.geodata.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The roads of the region: motorways as drawn, main roads between towns, lanes to villages, streets and cycleways. */
final class Roads {
    private static final long SEED = 83;

    /** A road with its class in the words of the layer {@code roads}. */
    record Road(String kind, String name, Geometry line) {}

    private final World world;
    private final Geometry province;

    private Roads(World world, Geometry province) {
        this.world = world;
        this.province = province;
    }

    /** All roads within the province. */
    static Stream<Road> of(World world, Geometry province, List<Town> towns) {
        Roads roads = new Roads(world, province);
        return Stream.of(
                        Geography.MOTORWAYS.stream().map(road -> new Road("motorway", road.name(), road.line())),
                        roads.primary(),
                        roads.secondary(),
                        roads.cycleways(),
                        towns.stream().flatMap(Roads::residential))
                .flatMap(group -> group)
                .map(roads::within)
                .filter(road -> !road.line().isEmpty());
    }

    private Road within(Road road) {
        boolean inside = "residential".equals(road.kind);
        return inside
                ? road
                : new Road(road.kind, road.name, OverlayNGRobust.overlay(road.line, province, OverlayNG.INTERSECTION));
    }

    private static Stream<Road> residential(Town town) {
        List<LineString> streets = Streets.of(town);
        List<Road> roads = new ArrayList<>();
        for (int i = 0; i < streets.size(); i++) {
            roads.add(new Road("residential", StreetNames.name(town.gemeente().code(), i), streets.get(i)));
        }
        return roads.stream();
    }

    /** The shortest net that joins all town centres, with the next nearest links added. */
    private Stream<Road> primary() {
        List<Place> gemeenten = world.facts().gemeenten();
        List<Place> centres = gemeenten.stream().map(world.facts()::centreOf).toList();
        List<int[]> links = new ArrayList<>(shortestNet(centres));
        links.addAll(nearest(centres, 2));
        TreeSet<String> drawn = new TreeSet<>();
        List<Road> roads = new ArrayList<>();
        for (int[] link : links) {
            int a = Math.min(link[0], link[1]);
            int b = Math.max(link[0], link[1]);
            if (drawn.add(a + " " + b)) {
                String name = "N" + (200 + 7 * drawn.size() % 90 + drawn.size());
                roads.add(new Road("primary", name, swerving(centres.get(a), centres.get(b), 0.10)));
            }
        }
        return roads.stream();
    }

    /** From each wijk a lane to the next one on the way to the centre, so that lanes branch and do not all meet. */
    private Stream<Road> secondary() {
        return world.facts().wijken().stream()
                .map(wijk -> new Link(nextTowardsCentre(wijk), wijk))
                .filter(link -> link.metres() > 400)
                .map(link -> new Road("secondary", link.to.name() + "weg", swerving(link.from, link.to, 0.12)));
    }

    private Place nextTowardsCentre(Place wijk) {
        Place centre = centreOf(wijk);
        double left = wijk.point().distance(centre.point());
        return world.facts().wijken().stream()
                .filter(other -> other.gemeenteCode().equals(wijk.gemeenteCode()))
                .filter(other -> other.point().distance(centre.point()) < left)
                .min(Comparator.comparingDouble(other -> other.point().distance(wijk.point())))
                .orElse(centre);
    }

    private Stream<Road> cycleways() {
        List<Place> wijken = world.facts().wijken();
        return nearest(wijken, 2).stream()
                .map(link -> new Link(wijken.get(link[0]), wijken.get(link[1])))
                .filter(link -> link.metres() > 600)
                .map(link -> new Road("cycleway", "Fietspad " + link.to.name(), swerving(link.from, link.to, 0.2)));
    }

    private record Link(Place from, Place to) {
        double metres() {
            return from.point().distance(to.point());
        }
    }

    private Place centreOf(Place wijk) {
        return world.facts().gemeenten().stream()
                .filter(gemeente -> gemeente.code().equals(wijk.gemeenteCode()))
                .map(world.facts()::centreOf)
                .findFirst()
                .orElseThrow();
    }

    private static LineString swerving(Place from, Place to, double share) {
        return Curve.between(SEED, from.point(), to.point(), share);
    }

    private static List<int[]> nearest(List<Place> places, int count) {
        List<int[]> links = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int from = i;
            Coordinate here = places.get(i).point();
            Stream.iterate(0, n -> n + 1)
                    .limit(places.size())
                    .filter(other -> other != from)
                    .sorted(Comparator.comparingDouble(
                            other -> here.distance(places.get(other).point())))
                    .limit(count)
                    .forEach(other -> links.add(new int[] {from, other}));
        }
        return links;
    }

    /** Prim's tree: from the first place on, always the shortest link to a place not yet reached. */
    private static List<int[]> shortestNet(List<Place> places) {
        List<int[]> links = new ArrayList<>();
        TreeSet<Integer> reached = new TreeSet<>(List.of(0));
        while (reached.size() < places.size()) {
            int[] best = {-1, -1};
            double shortest = Double.MAX_VALUE;
            for (int from : reached) {
                for (int to = 0; to < places.size(); to++) {
                    double metres =
                            places.get(from).point().distance(places.get(to).point());
                    if (!reached.contains(to) && metres < shortest) {
                        shortest = metres;
                        best = new int[] {from, to};
                    }
                }
            }
            links.add(best);
            reached.add(best[1]);
        }
        return links;
    }
}
