package nl.areaal.geodata.layer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileDetail;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.core.tile.VectorTileLayer;

/**
 * The rows that a tile is made of: the features themselves, by the handful where they are packed, or what was made of them ahead of
 * time for a zoom.
 *
 * @param table with a number and both geometries for each row
 * @param columns shown as properties
 * @param level the level of a generalised table; empty for the features themselves
 * @param packed whether each row holds several features
 */
record TileSource(String table, List<LayerColumn> columns, Optional<Integer> level, boolean packed) {
    static TileSource of(PublishedCollection collection, TileAddress tile) {
        int webZoom = tile.grid().webZoom(tile.zoom());
        return collection
                .tiling()
                .generalised()
                .filter(columns -> webZoom <= GeneralisedLevel.DEEPEST)
                .map(columns -> new TileSource(
                        MadeTable.GENERALISED.of(collection.id()),
                        columns,
                        Optional.of(GeneralisedLevel.of(webZoom)),
                        false))
                .orElseGet(() -> features(collection, tile.grid()));
    }

    /** Packs are in the system of the web's grid. */
    private static TileSource features(PublishedCollection collection, TileGrid grid) {
        boolean packed = collection.tiling().packed() && grid == TileGrid.WEB_MERCATOR_QUAD;
        return new TileSource(
                packed
                        ? MadeTable.PACKED.of(collection.id())
                        : collection.table().name(),
                collection.table().columns(),
                Optional.empty(),
                packed);
    }

    VectorTileLayer layer(String name, TileAddress tile) {
        return new VectorTileLayer(
                name, columns.stream().map(LayerColumn::property).toList(), tile, detail(tile));
    }

    PropertyType[] types() {
        return columns.stream().map(LayerColumn::type).toArray(PropertyType[]::new);
    }

    /** COPY takes no parameters: the names were checked when the collection was registered, the rest are numbers. */
    String copy(TileAddress tile) {
        double margin = detail(tile).marginMetres(tile);
        String geometry = packed ? "box" : geometry(tile.grid());
        return """
                copy (select %2$s from %3$s
                      where %9$s%1$s && st_makeenvelope(%4$s, %5$s, %6$s, %7$s, %8$s)) to stdout with (format binary)
                """.formatted(
                        geometry,
                        packed ? "features" : "id::bigint, " + geometry + selected(),
                        table,
                        tile.minX() - margin,
                        tile.minY() - margin,
                        tile.maxX() + margin,
                        tile.maxY() + margin,
                        tile.grid().srid(),
                        level.map(chosen -> "tile__level = " + chosen + " and ").orElse(""));
    }

    /** What was generalised shows nothing that is too small. */
    private TileDetail detail(TileAddress tile) {
        return level.isPresent() ? TileDetail.full() : TileDetail.visibleOn(tile);
    }

    /** Each feature is kept in the reference system of every grid. */
    private static String geometry(TileGrid grid) {
        return switch (grid) {
            case WEB_MERCATOR_QUAD -> "geometry_3857";
            case NETHERLANDS_RD_NEW_QUAD -> "geometry";
        };
    }

    private String selected() {
        return columns.stream().map(column -> ", " + column.valueForTiles()).collect(Collectors.joining());
    }
}
