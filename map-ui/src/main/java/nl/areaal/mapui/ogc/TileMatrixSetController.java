package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.areaal.core.tile.TileAddress;
import nl.areaal.core.tile.TileGrid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The grids on which tiles lie, as the standard for tile matrix sets describes them. */
@RestController
class TileMatrixSetController {
    private static final int TILE_PIXELS = 256;
    /** The standard's size of a pixel, from which a scale follows. */
    private static final double PIXEL_METRES = 0.00028;

    /** The grids on offer. */
    record TileMatrixSets(List<Entry> tileMatrixSets) {}

    /** A grid by its name. */
    record Entry(String id, String title, String uri, String crs, List<Link> links) {}

    /** A grid at all its zooms. */
    record TileMatrixSet(
            String id,
            String title,
            String uri,
            String crs,
            List<String> orderedAxes,
            List<TileMatrix> tileMatrices,
            List<Link> links) {}

    /** A grid at one zoom. */
    record TileMatrix(
            String id,
            double scaleDenominator,
            double cellSize,
            String cornerOfOrigin,
            List<Double> pointOfOrigin,
            int tileWidth,
            int tileHeight,
            int matrixWidth,
            int matrixHeight) {
        static TileMatrix at(TileGrid grid, int zoom) {
            TileAddress first = new TileAddress(grid, zoom, 0, 0);
            double cellSize = first.spanMetres() / TILE_PIXELS;
            int tiles = 1 << zoom;
            return new TileMatrix(
                    String.valueOf(zoom),
                    cellSize / PIXEL_METRES,
                    cellSize,
                    "topLeft",
                    List.of(first.minX(), first.maxY()),
                    TILE_PIXELS,
                    TILE_PIXELS,
                    tiles,
                    tiles);
        }
    }

    @GetMapping(ServiceAddress.PATH + "/tileMatrixSets")
    TileMatrixSets all(HttpServletRequest request) {
        JsonResource.check(request);
        ServiceAddress address = ServiceAddress.of(request);
        return new TileMatrixSets(Arrays.stream(TileGrid.values())
                .map(grid -> entry(grid, address))
                .toList());
    }

    @GetMapping(ServiceAddress.PATH + "/tileMatrixSets/{id}")
    TileMatrixSet one(@PathVariable String id, HttpServletRequest request) {
        TileGrid grid = TilePath.grid(id);
        JsonResource.check(request);
        ServiceAddress address = ServiceAddress.of(request);
        return new TileMatrixSet(
                grid.id(),
                title(grid),
                TileSet.uri(grid, address),
                TileSet.crs(grid),
                List.of("X", "Y"),
                IntStream.rangeClosed(0, grid.maxZoom())
                        .mapToObj(zoom -> TileMatrix.at(grid, zoom))
                        .toList(),
                List.of(Link.to(url(grid, address), "self", Link.JSON, "This document")));
    }

    private static Entry entry(TileGrid grid, ServiceAddress address) {
        return new Entry(
                grid.id(),
                title(grid),
                TileSet.uri(grid, address),
                TileSet.crs(grid),
                List.of(
                        Link.to(url(grid, address), "self", Link.JSON, "The grid"),
                        Link.to(url(grid, address), "item", Link.JSON, "The grid")));
    }

    private static String url(TileGrid grid, ServiceAddress address) {
        return address.url("/tileMatrixSets/" + grid.id());
    }

    private static String title(TileGrid grid) {
        return switch (grid) {
            case WEB_MERCATOR_QUAD -> "Web Mercator";
            case NETHERLANDS_RD_NEW_QUAD -> "Amersfoort / RD New, Dutch tiling scheme";
        };
    }
}
