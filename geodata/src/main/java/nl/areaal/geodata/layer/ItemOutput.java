package nl.areaal.geodata.layer;

import java.util.List;

/**
 * What is given of each feature.
 *
 * @param crs in which to give its geometry
 * @param columns its properties, in this order
 */
public record ItemOutput(ItemForm form, ItemCrs crs, List<LayerColumn> columns) {
    public ItemOutput {
        columns = List.copyOf(columns);
    }

    /** All properties. */
    public static ItemOutput of(ItemForm form, ItemCrs crs, PublishedCollection collection) {
        return new ItemOutput(form, crs, collection.table().columns());
    }
}
