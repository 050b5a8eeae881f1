package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Optional;

/**
 * A page of the features of a collection.
 *
 * @param order by what they are ordered first; then, and when it is empty, by their names
 * @param limit how many at most
 * @param after where the page before ended
 */
public record FeatureQuery(
        Selection selection, List<SortKey> order, ItemOutput output, int limit, Optional<PageMark> after) {
    public FeatureQuery {
        order = List.copyOf(order);
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ", expected 1 or more");
        }
    }

    /** The same features in another form. */
    public FeatureQuery as(ItemForm form) {
        return as(new ItemOutput(form, output.crs(), output.columns()));
    }

    /** The same features with something else of each of them. */
    public FeatureQuery as(ItemOutput other) {
        return new FeatureQuery(selection, order, other, limit, after);
    }
}
