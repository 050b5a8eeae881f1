package nl.areaal.mapui.ogc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.core.tile.TileRange;
import nl.areaal.geodata.layer.ExtentStore;
import nl.areaal.geodata.layer.PublishedCollection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which tiles of some collections there are: those that may show something, and those between them (tileMatrixSetLimits). */
@Component
final class TileLimits {
    private static final Pattern OF_COLLECTION = Pattern.compile("/collections/([^/]+)/tiles/WebMercatorQuad/");

    private final ExtentStore extents;

    TileLimits(ExtentStore extents) {
        this.extents = extents;
    }

    /** One range for each zoom of the grid. */
    List<TileRange> of(List<PublishedCollection> collections, TileGrid grid) {
        return TileRange.zooms(grid)
                .mapToObj(zoom -> of(collections, grid, zoom))
                .toList();
    }

    /**
     * Makes sure that there is a tile.
     *
     * @throws NotFoundException when it lies beyond all that the collections have
     */
    void require(List<PublishedCollection> collections, TileAddress tile) {
        if (!of(collections, tile.grid(), tile.zoom()).holds(tile)) {
            throw new NotFoundException(
                    "tile within the limits of the tile set", tile.zoom() + "/" + tile.row() + "/" + tile.column());
        }
    }

    /** Tells a style where its sources have tiles, so that maps ask for no others. */
    ObjectNode bound(ObjectNode style, List<PublishedCollection> collections) {
        for (JsonNode source : style.path("sources")) {
            Matcher tiles = OF_COLLECTION.matcher(source.at("/tiles/0").asString(""));
            collections.stream()
                    .filter(one -> tiles.find(0) && tiles.group(1).equals(one.id()))
                    .filter(one -> one.tiling().change() != 0)
                    .findFirst()
                    .flatMap(extents::extent)
                    .ifPresent(box -> ((ObjectNode) source)
                            .putArray("bounds")
                            .add(box.west())
                            .add(box.south())
                            .add(box.east())
                            .add(box.north()));
        }
        return style;
    }

    private TileRange of(List<PublishedCollection> collections, TileGrid grid, int zoom) {
        return collections.stream()
                .map(collection -> extents.tiles(collection, grid, zoom))
                .reduce(TileRange::and)
                .orElseGet(() -> TileRange.all(grid, zoom));
    }
}
