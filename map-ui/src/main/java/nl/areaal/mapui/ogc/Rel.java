package nl.areaal.mapui.ogc;

/** Kinds of links that the standards define by a URI. */
final class Rel {
    static final String CONFORMANCE = "http://www.opengis.net/def/rel/ogc/1.0/conformance";
    static final String DATA = "http://www.opengis.net/def/rel/ogc/1.0/data";
    static final String QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables";
    static final String SORTABLES = "http://www.opengis.net/def/rel/ogc/1.0/sortables";
    static final String SCHEMA = "http://www.opengis.net/def/rel/ogc/1.0/schema";
    static final String VECTOR_TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector";
    static final String MAP_TILESETS = "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map";
    static final String TILING_SCHEME = "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme";
    static final String TILING_SCHEMES = "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes";
    static final String STYLES = "http://www.opengis.net/def/rel/ogc/1.0/styles";
    static final String LEGEND = "http://www.opengis.net/def/rel/ogc/1.0/legend";
    static final String GEODATA = "http://www.opengis.net/def/rel/ogc/1.0/geodata";

    /** By which the draft of OGC API - 3D GeoVolumes leads from a collection to its content in three dimensions. */
    static final String ORIGINAL = "original";

    private Rel() {}
}
