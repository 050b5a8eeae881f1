package nl.areaal.mapui.map;

import nl.areaal.geodata.layer.GeometryKind;

/**
 * A collection of features that the style does not draw, laid over the map in one colour.
 *
 * @param collection its name among the open services, whose tiles are drawn
 * @param colour {@code #rrggbb}, to be seen on light and on dark ground
 * @param minZoom below this zoom its tiles hold nothing
 * @param opacity 0 (not there) to 1 (as drawn)
 */
public record CollectionLayer(String collection, GeometryKind kind, String colour, int minZoom, double opacity) {
    public CollectionLayer {
        MapOpacity.require(opacity);
    }
}
