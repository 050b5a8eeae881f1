package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.areaal.core.scenario.library.ModelLibrary;

/**
 * What a layer is to become in the store.
 *
 * @param collection its name in URLs, e.g. {@code land-use}
 * @param minZoom tiles below this zoom hold nothing of it
 */
public record LayerSpec(
        String collection, String titleNl, String titleEn, GeometryKind kind, int minZoom, List<LayerColumn> columns) {
    private static final Pattern COLLECTION = Pattern.compile("[a-z][a-z0-9-]{0,50}");
    /** Collections that are no layers, and would hide one of that name. */
    private static final Set<String> NOT_LAYERS = Set.of("areas", "sensors", "catalogue", "groundwater-depth");

    private static final String OF_GRIDS = "source-";

    public LayerSpec {
        columns = List.copyOf(columns);
        if (!COLLECTION.matcher(collection).matches()) {
            throw new IllegalArgumentException("collection is '" + collection
                    + "', expected a lower case letter and then at most 50 lower case letters, digits or hyphens");
        }
        if (isTaken(collection)) {
            throw new IllegalArgumentException("collection is '" + collection
                    + "', expected a name that no collection of ours has: not that of a model, not '" + OF_GRIDS
                    + "...', and none of "
                    + new TreeSet<>(NOT_LAYERS));
        }
        if (titleNl.isBlank() || titleEn.isBlank()) {
            throw new IllegalArgumentException("collection " + collection + " has no title");
        }
    }

    private static boolean isTaken(String collection) {
        return NOT_LAYERS.contains(collection)
                || collection.startsWith(OF_GRIDS)
                || ModelLibrary.card(collection).isPresent();
    }

    String table() {
        return "layer_" + collection.replace('-', '_');
    }
}
