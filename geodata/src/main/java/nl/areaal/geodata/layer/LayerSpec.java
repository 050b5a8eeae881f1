package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a layer is to become in the store.
 *
 * @param collection its name in URLs, e.g. {@code land-use}
 * @param minZoom tiles below this zoom hold nothing of it
 */
public record LayerSpec(
        String collection, String titleNl, String titleEn, GeometryKind kind, int minZoom, List<LayerColumn> columns) {
    private static final Pattern COLLECTION = Pattern.compile("[a-z][a-z0-9-]{0,50}");
    private static final Set<String> NOT_LAYERS = Set.of("areas", "sensors", "heat", "catalogue");

    public LayerSpec {
        columns = List.copyOf(columns);
        if (!COLLECTION.matcher(collection).matches() || NOT_LAYERS.contains(collection)) {
            throw new IllegalArgumentException("collection is '" + collection
                    + "', expected a lower case letter and then at most 50 lower case letters, digits or hyphens, and none of "
                    + NOT_LAYERS);
        }
        if (titleNl.isBlank() || titleEn.isBlank()) {
            throw new IllegalArgumentException("collection " + collection + " has no title");
        }
    }

    String table() {
        return "layer_" + collection.replace('-', '_');
    }
}
