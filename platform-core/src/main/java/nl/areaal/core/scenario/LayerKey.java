package nl.areaal.core.scenario;

/**
 * Names something that models read for each place: a fact of the region, or the answer of another model.
 *
 * @param id e.g. {@code cover-tree}: of a fact the id of its coverage, of an answer the key of its model
 */
public record LayerKey(String id) implements Comparable<LayerKey> {
    public LayerKey {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "layer key: id is \"" + id + "\", expected small letters, digits and hyphens");
        }
    }

    @Override
    public int compareTo(LayerKey other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
