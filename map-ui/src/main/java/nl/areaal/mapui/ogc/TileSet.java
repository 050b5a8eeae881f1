package nl.areaal.mapui.ogc;

import java.util.List;

/** One set of tiles: what is on them, on which grid they lie, where to get them. */
record TileSet(String title, String dataType, String crs, String tileMatrixSetURI, List<Link> links) {
    static TileSet vector(String title, List<Link> links) {
        return of(title, "vector", links);
    }

    static TileSet map(String title, List<Link> links) {
        return of(title, "map", links);
    }

    private static TileSet of(String title, String dataType, List<Link> links) {
        return new TileSet(
                title,
                dataType,
                "http://www.opengis.net/def/crs/EPSG/0/3857",
                "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
                links);
    }
}
