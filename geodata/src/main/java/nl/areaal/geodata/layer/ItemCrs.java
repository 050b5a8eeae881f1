package nl.areaal.geodata.layer;

import java.util.Arrays;
import java.util.Optional;

/** A coordinate reference system in which features can be asked for and are given. */
public enum ItemCrs {
    /** Longitude and latitude; what GeoJSON means when it says nothing. */
    CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, 7),
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
        return this == ETRS89;
    }

    public boolean isInDegrees() {
        return this == CRS84 || this == ETRS89;
    }

    int srid() {
        return srid;
    }

    /** SQL that writes the geometry of a row as GeoJSON with outer rings counter-clockwise, as RFC 7946 wants them. */
    String asGeoJson(String geometry) {
        String here = srid == RD_NEW.srid ? geometry : "st_transform(" + geometry + ", " + srid + ")";
        String ordered = isLatitudeFirst() ? "st_flipcoordinates(" + here + ")" : here;
        return "st_asgeojson(st_forcepolygonccw(" + ordered + "), " + decimals + ", 0)";
    }
}
