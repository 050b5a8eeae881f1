package nl.areaal.geodata.layer;

import java.util.Arrays;
import java.util.Optional;
import nl.areaal.geodata.cql.sql.LiteralCrs;

/** A coordinate reference system in which features can be asked for and are given. */
public enum ItemCrs {
    /** Longitude and latitude; what GeoJSON means when it says nothing. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, 7),
    /** Latitude first, then longitude. */
    WGS84("http://www.opengis.net/def/crs/EPSG/0/4326", 4326, 7),
    RD_NEW("http://www.opengis.net/def/crs/EPSG/0/28992", 28992, 3),
    /** Latitude first, then longitude. */
    ETRS89("http://www.opengis.net/def/crs/EPSG/0/4258", 4258, 7),
    WEB_MERCATOR("http://www.opengis.net/def/crs/EPSG/0/3857", 3857, 3);

    private final String uri;
    private final int srid;
    private final int decimals;

    ItemCrs(String uri, int srid, int decimals) {
        this.uri = uri;
        this.srid = srid;
        this.decimals = decimals;
    }

    public String uri() {
        return uri;
    }

    public static Optional<ItemCrs> ofUri(String uri) {
        return Arrays.stream(values()).filter(crs -> crs.uri.equals(uri)).findFirst();
    }

    public boolean isLatitudeFirst() {
        return this == ETRS89 || this == WGS84;
    }

    public boolean isInDegrees() {
        return this == CRS84 || this == ETRS89 || this == WGS84;
    }

    /** Its code in the EPSG register. */
    public int srid() {
        return srid;
    }

    /** SQL that brings the geometry of a row into this system, x or longitude first. */
    String inThisSystem(String geometry) {
        return srid == RD_NEW.srid ? geometry : "st_transform(" + geometry + ", " + srid + ")";
    }

    /** How the geometry of a filter in this system is to be read. */
    public LiteralCrs ofLiterals() {
        return new LiteralCrs(srid, isLatitudeFirst(), isInDegrees(), BoundingBox.reach(this));
    }

    /** SQL that writes the geometry of a row as GeoJSON with outer rings counter-clockwise, as RFC 7946 wants them. */
    String asGeoJson(String geometry) {
        String ordered =
                isLatitudeFirst() ? "st_flipcoordinates(" + inThisSystem(geometry) + ")" : inThisSystem(geometry);
        return "st_asgeojson(st_forcepolygonccw(" + ordered + "), " + decimals + ", 0)";
    }
}
