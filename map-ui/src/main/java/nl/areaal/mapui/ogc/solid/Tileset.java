package nl.areaal.mapui.ogc.solid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** A tileset as 3D Tiles 1.1 words it. */
record Tileset(Asset asset, double geometricError, Tile root) {
    static final Asset ASSET = new Asset("1.1");

    record Asset(String version) {}

    /**
     * A tile.
     *
     * @param geometricError how big things are, in metres, that are missing without the children
     * @param refine said by the first tile alone: children add to what their parent shows
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Tile(
            BoundingVolume boundingVolume,
            double geometricError,
            Optional<String> refine,
            Optional<Content> content,
            List<Tile> children) {}

    /** @param region west, south, east and north in radians, lowest and highest in metres above the ellipsoid */
    record BoundingVolume(List<Double> region) {}

    record Content(String uri) {}
}
