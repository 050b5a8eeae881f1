package nl.areaal.mapui.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import nl.areaal.core.tile.TileAddress;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The grid on which tiles lie: the web's common one, as the standard for tile matrix sets describes it. */
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
            String id, String title, String uri, String crs, List<String> orderedAxes, List<TileMatrix> tileMatrices) {}

    /** A grid at one zoom. */
    record TileMatrix(
            String id,
            double scaleDenominator,
            double cellSize,
            List<Double> pointOfOrigin,
            int tileWidth,
            int tileHeight,
            int matrixWidth,
            int matrixHeight) {
        static TileMatrix at(int zoom) {
            TileAddress first = new TileAddress(zoom, 0, 0);
            double cellSize = first.spanMetres() / TILE_PIXELS;
            int tiles = 1 << zoom;
            return new TileMatrix(
                    String.valueOf(zoom),
                    cellSize / PIXEL_METRES,
                    cellSize,
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
        TileSet grid = TileSet.vector("", List.of());
        String here = ServiceAddress.of(request).url("/tileMatrixSets/WebMercatorQuad");
        return new TileMatrixSets(List.of(new Entry(
                "WebMercatorQuad",
                "Web Mercator",
                grid.tileMatrixSetURI(),
                grid.crs(),
                List.of(Link.to(here, "self", Link.JSON, "The grid")))));
    }

    @GetMapping(ServiceAddress.PATH + "/tileMatrixSets/WebMercatorQuad")
    TileMatrixSet webMercatorQuad(HttpServletRequest request) {
        JsonResource.check(request);
        TileSet grid = TileSet.vector("", List.of());
        return new TileMatrixSet(
                "WebMercatorQuad",
                "Web Mercator",
                grid.tileMatrixSetURI(),
                grid.crs(),
                List.of("X", "Y"),
                IntStream.rangeClosed(0, TileAddress.MAX_ZOOM)
                        .mapToObj(TileMatrix::at)
                        .toList());
    }
}
