package nl.areaal.mapui.map;

import java.util.List;

/**
 * What a person switches on and off as one thing; one or more layers of the map style.
 *
 * @param id as {@code metadata.areaal:group} of its layers says, e.g. {@code land-use}
 * @param labelKey key of its translated name, e.g. {@code layer.land-use}
 * @param collection the collection of features that it draws, e.g. {@code land-use}
 * @param visible whether the style shows it to begin with
 */
public record LayerGroup(String id, String labelKey, String collection, boolean visible, List<LegendEntry> legend) {
    public LayerGroup {
        legend = List.copyOf(legend);
    }

    /** All groups of the map style, in the order in which a panel lists them. */
    public static List<LayerGroup> all() {
        return MapStyle.GROUPS;
    }
}
