package nl.areaal.geodata.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one learns where the stations are.
 *
 * @param crs EPSG:28992 (x, y in metres) or EPSG:4326 (longitude, latitude)
 * @param known by the key of the station
 * @param columns of the table itself
 * @param head columns of a table above it
 * @param side columns of another file
 * @param knmiList whether the head lists stations as KNMI does
 */
public record Places(
        String crs,
        Map<String, Place> known,
        Optional<Columns> columns,
        Optional<Columns> head,
        Optional<Columns> side,
        boolean knmiList) {
    public static final String RD = "EPSG:28992";
    public static final String LON_LAT = "EPSG:4326";
    public static final Places NOWHERE =
            new Places(LON_LAT, Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * Columns that tell a place.
     *
     * @param station gives the key of the station, as in {@link StationRule#key}
     */
    public record Columns(String station, String x, String y) {
        public Columns {
            Require.text("station of the places", station);
            Require.text("x of the places", x);
            Require.text("y of the places", y);
        }
    }

    public Places {
        Require.that(crs.equals(RD) || crs.equals(LON_LAT), "crs", crs, RD + " or " + LON_LAT);
        known = Map.copyOf(known);
    }

    public boolean lonLat() {
        return crs.equals(LON_LAT);
    }

    /** These places and others that were learnt elsewhere. */
    public Places and(Map<String, Place> more) {
        Map<String, Place> all = new HashMap<>(known);
        all.putAll(more);
        return new Places(crs, all, columns, head, side, knmiList);
    }
}
