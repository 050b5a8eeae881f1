package nl.areaal.mapui.map;

import java.util.Optional;
import nl.areaal.geodata.layer.GeometryKind;

/**
 * A collection that the style does not draw, laid over the map: features in one colour, or a grid as its map tiles colour it.
 *
 * @param collection its name among the open services, whose tiles are drawn
 * @param kind of the features; empty for a grid
 * @param colour {@code #rrggbb}, to be seen on light and on dark ground; empty for a grid
 * @param minZoom below this zoom its tiles hold nothing
 * @param opacity 0 (not there) to 1 (as drawn)
 */
public record CollectionLayer(
        String collection, Optional<GeometryKind> kind, String colour, int minZoom, double opacity) {
    public CollectionLayer {
        MapOpacity.require(opacity);
    }

    public static CollectionLayer features(
            String collection, GeometryKind kind, String colour, int minZoom, double opacity) {
        return new CollectionLayer(collection, Optional.of(kind), colour, minZoom, opacity);
    }

    public static CollectionLayer grid(String collection, double opacity) {
        return new CollectionLayer(collection, Optional.empty(), "", 0, opacity);
    }
}
