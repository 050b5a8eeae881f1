package nl.areaal.mapui.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.tile.TileGrid;
import nl.areaal.core.tile.TileRange;

/**
 * One set of tiles: what is on them, on which grid they lie, where to get them.
 *
 * @param tileMatrixSetLimits the tiles that there is an answer for
 * @param boundingBox where there is something to be seen; empty when nobody measured it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TileSet(
        String title,
        String dataType,
        String crs,
        String tileMatrixSetURI,
        List<Limits> tileMatrixSetLimits,
        Optional<Box> boundingBox,
        List<Link> links) {

    /** The tiles of a zoom. */
    record Limits(String tileMatrix, int minTileRow, int maxTileRow, int minTileCol, int maxTileCol) {
        static Limits of(TileRange range) {
            return new Limits(
                    String.valueOf(range.zoom()),
                    range.firstRow(),
                    range.lastRow(),
                    range.firstColumn(),
                    range.lastColumn());
        }
    }

    /** A box in longitude and latitude. */
    record Box(List<Double> lowerLeft, List<Double> upperRight, String crs) {
        static Box of(LonLatBox box) {
            return new Box(
                    List.of(box.west(), box.south()),
                    List.of(box.east(), box.north()),
                    "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        }
    }

    static TileSet of(String title, String dataType, TileGrid grid, ServiceAddress address, List<Link> links) {
        return new TileSet(
                title,
                dataType,
                crs(grid),
                uri(grid, address),
                TileRange.zooms(grid)
                        .mapToObj(zoom -> Limits.of(TileRange.all(grid, zoom)))
                        .toList(),
                Optional.empty(),
                links);
    }

    TileSet within(Optional<LonLatBox> box) {
        return new TileSet(title, dataType, crs, tileMatrixSetURI, tileMatrixSetLimits, box.map(Box::of), links);
    }

    /** The same with an answer for fewer tiles. */
    TileSet limitedTo(List<TileRange> ranges) {
        List<Limits> limits = ranges.stream().map(Limits::of).toList();
        return new TileSet(title, dataType, crs, tileMatrixSetURI, limits, boundingBox, links);
    }

    /** The way to what is known of a grid. */
    static Link scheme(TileGrid grid, ServiceAddress address) {
        return Link.to(address.url("/tileMatrixSets/" + grid.id()), Rel.TILING_SCHEME, Link.JSON, grid.id());
    }

    static String crs(TileGrid grid) {
        return "http://www.opengis.net/def/crs/EPSG/0/" + grid.srid();
    }

    /** The register of the OGC knows the web's grid; the Dutch one is defined here. */
    static String uri(TileGrid grid, ServiceAddress address) {
        return grid == TileGrid.WEB_MERCATOR_QUAD
                ? "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + grid.id()
                : address.url("/tileMatrixSets/" + grid.id());
    }
}
