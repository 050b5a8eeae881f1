package nl.areaal.geodata.layer;

import java.util.Optional;

/**
 * Which features of a collection are asked for.
 *
 * @param box features that touch it; empty for all
 * @param crs in which to give their geometry
 * @param limit how many at most
 * @param after the name of the last feature of the page before
 */
public record FeatureQuery(Optional<BoundingBox> box, ItemCrs crs, int limit, Optional<String> after) {
    public FeatureQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", expected 1 or more");
        }
    }
}
