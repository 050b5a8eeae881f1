package nl.areaal.core.claim;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What is wanted with the ground of an area: for each use the hectares that any plan wants, and for each two uses the hectares that
 * both want. Plans for the same use count the same ground once.
 *
 * @param hectares by use; uses that nobody wants are left out
 * @param overlaps pairs of uses that want the same ground, the largest first
 * @param claimedHectares ground that at least one use wants
 * @param contestedHectares ground that two or more uses want
 */
public record GroundClaims(
        SortedMap<ClaimKind, Use> hectares, List<Overlap> overlaps, double claimedHectares, double contestedHectares) {
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;

    public GroundClaims {
        hectares = new TreeMap<>(hectares);
        overlaps = List.copyOf(overlaps);
    }

    /**
     * The ground that is wanted for one use.
     *
     * @param plans that want it, by name
     */
    public record Use(double hectares, List<String> plans) {}

    /** Ground that two uses want. */
    public record Overlap(ClaimKind one, ClaimKind other, double hectares) {}

    /** All plans that want some of the ground, by name. */
    public SortedSet<String> plans() {
        SortedSet<String> plans = new TreeSet<>();
        hectares.values().forEach(use -> plans.addAll(use.plans()));
        return plans;
    }

    /** What plans want with the ground of an area. */
    public static GroundClaims within(Geometry area, List<Claim> claims) {
        Map<ClaimKind, Geometry> ground = new EnumMap<>(ClaimKind.class);
        Map<ClaimKind, TreeSet<String>> plans = new EnumMap<>(ClaimKind.class);
        for (Claim claim : claims) {
            Geometry here = OverlayNGRobust.overlay(claim.extent(), area, OverlayNG.INTERSECTION);
            if (here.getArea() > 0) {
                ground.merge(claim.kind(), here, GroundClaims::union);
                plans.computeIfAbsent(claim.kind(), first -> new TreeSet<>()).add(claim.plan());
            }
        }
        SortedMap<ClaimKind, Use> uses = new TreeMap<>();
        ground.forEach((kind, extent) ->
                uses.put(kind, new Use(hectares(extent), List.copyOf(plans.getOrDefault(kind, new TreeSet<>())))));
        return overlapping(ground, uses);
    }

    private static GroundClaims overlapping(Map<ClaimKind, Geometry> ground, SortedMap<ClaimKind, Use> uses) {
        List<Overlap> overlaps = new ArrayList<>();
        List<Geometry> contested = new ArrayList<>();
        for (ClaimKind one : ground.keySet()) {
            for (ClaimKind other : ground.keySet()) {
                if (one.compareTo(other) < 0) {
                    Geometry shared =
                            OverlayNGRobust.overlay(ground.get(one), ground.get(other), OverlayNG.INTERSECTION);
                    if (shared.getArea() > 0) {
                        overlaps.add(new Overlap(one, other, hectares(shared)));
                        contested.add(shared);
                    }
                }
            }
        }
        overlaps.sort((one, other) -> Double.compare(other.hectares, one.hectares));
        return new GroundClaims(uses, overlaps, together(List.copyOf(ground.values())), together(contested));
    }

    private static double together(List<Geometry> parts) {
        return parts.stream()
                .reduce(GroundClaims::union)
                .map(GroundClaims::hectares)
                .orElse(0.0);
    }

    private static Geometry union(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.UNION);
    }

    private static double hectares(Geometry ground) {
        return ground.getArea() / SQUARE_METRES_PER_HECTARE;
    }
}
