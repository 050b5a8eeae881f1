package nl.areaal.core.crs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A coordinate reference system as a file or a request declares it, brought to one form where it has a code.
 *
 * @param text {@code EPSG:4326} and the like, or the WKT of one that has no code
 */
public record DeclaredCrs(String text) {
    /** Longitude and latitude on WGS84, what GeoJSON is in unless it says otherwise. */
    public static final DeclaredCrs CRS84 = new DeclaredCrs("EPSG:4326");

    /** RD New. */
    public static final DeclaredCrs REGION = new DeclaredCrs("EPSG:" + RegionCrs.SRID);

    private static final Pattern CODE = Pattern.compile(
            "(?:EPSG:|urn:(?:x-)?ogc:def:crs:EPSG:[^:]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[^/]*/)(\\d{4,6})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CRS84_NAME = Pattern.compile(
            "(?:OGC:|urn:(?:x-)?ogc:def:crs:OGC:[^:]*:|https?://www\\.opengis\\.net/def/crs/OGC/[^/]*/)?CRS84",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WKT_CODE = Pattern.compile(
            "(?:AUTHORITY\\[\\s*\"EPSG\"\\s*,\\s*\"(\\d+)\"|ID\\[\\s*\"EPSG\"\\s*,\\s*(\\d+))\\s*]\\s*]\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WKT_NAME = Pattern.compile("^\\s*PROJ(?:CS|CRS)\\[\\s*\"([^\"]*)\"");
    private static final Pattern RD_NAME =
            Pattern.compile("(?:Amersfoort[ _/]*)?RD[ _]?New|Rijksdriehoekstelsel_New", Pattern.CASE_INSENSITIVE);

    /** Reads an EPSG code, URN, address or WKT; what Esri calls RD_New is RD New. */
    public static DeclaredCrs parse(String declared) {
        String text = declared.strip();
        if (CRS84_NAME.matcher(text).matches()) {
            return CRS84;
        }
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
            return new DeclaredCrs("EPSG:" + code.group(1));
        }
        return wktCode(text).map(found -> new DeclaredCrs("EPSG:" + found)).orElse(new DeclaredCrs(text));
    }

    /** Whether this is RD New, with or without heights in NAP. */
    public boolean isRegion() {
        return equals(REGION) || text.equals("EPSG:7415");
    }

    /** Whether it is spelled out rather than named. */
    boolean isWkt() {
        return text.indexOf('[') > 0;
    }

    private static Optional<String> wktCode(String wkt) {
        Matcher name = WKT_NAME.matcher(wkt);
        if (name.find() && RD_NAME.matcher(name.group(1)).matches()) {
            return Optional.of(String.valueOf(RegionCrs.SRID));
        }
        Matcher code = WKT_CODE.matcher(wkt);
        return code.find() ? Optional.ofNullable(code.group(1)).or(() -> Optional.of(code.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
