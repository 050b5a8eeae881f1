package nl.areaal.geodata.layer;

/** A property by whose values features are put in order; those that have none come last. */
public record SortKey(LayerColumn column, boolean descending) {
    String sql() {
        return column.column() + (descending ? " desc" : "") + " nulls last";
    }
}
