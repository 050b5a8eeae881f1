package nl.areaal.mapui.map;

import java.util.List;

/**
 * The outline of a polygon on the map, as drawn: it may cross itself.
 *
 * @param corners at least three, in order, the first not repeated at the end
 */
public record LonLatRing(List<LonLat> corners) {
    private static final int FEWEST_CORNERS = 3;

    public LonLatRing {
        corners = List.copyOf(corners);
        if (corners.size() < FEWEST_CORNERS) {
            throw new IllegalArgumentException("ring has " + corners.size() + " corners, expected at least 3");
        }
        if (corners.getFirst().equals(corners.getLast())) {
            throw new IllegalArgumentException("ring repeats its first corner " + corners.getFirst() + " at the end");
        }
    }
}
