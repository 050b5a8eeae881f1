package nl.areaal.geodata.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.core.network.Road;
import nl.areaal.core.network.RoadClass;
import nl.areaal.core.network.Traffic;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How rows of the layer become roads, whether or not it has columns for counts.
 *
 * @param counts those of the columns for counts that the layer has
 */
record RoadRows(List<String> counts) {
    private static final List<String> COUNTS =
            List.of("vehicles_per_day", "medium_share", "heavy_share", "km_per_hour");

    static RoadRows of(JdbcClient jdbc) {
        return new RoadRows(jdbc.sql("""
                select attname from pg_attribute
                where attrelid = 'layer_roads'::regclass and attnum > 0 and not attisdropped
                """).query((row, number) -> row.getString(1)).list().stream()
                .filter(COUNTS::contains)
                .toList());
    }

    String selection() {
        String columns = COUNTS.stream()
                .map(count -> (counts.contains(count) ? count : "null") + "::float8 as " + count)
                .collect(Collectors.joining(", "));
        return "select coalesce(class, '') as class, st_asbinary(geometry) as wkb, " + columns
                + " from layer_roads order by id";
    }

    /** The traffic of a row, usual where it was not counted; empty when the counts can't be. */
    static Optional<Traffic> traffic(ResultSet row, RoadClass roadClass) throws SQLException {
        Traffic usual = roadClass.usualTraffic();
        double vehiclesPerDay = or(row, "vehicles_per_day", usual.vehiclesPerDay());
        double mediumShare = or(row, "medium_share", usual.mediumShare());
        double heavyShare = or(row, "heavy_share", usual.heavyShare());
        double kmPerHour = or(row, "km_per_hour", usual.kmPerHour());
        try {
            return Optional.of(new Traffic(vehiclesPerDay, mediumShare, heavyShare, kmPerHour));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the caller counts them
        }
    }

    static Road road(ResultSet row, RoadClass roadClass, Optional<Traffic> counted) throws SQLException {
        Road usual = Road.usual(roadClass, line(row));
        return counted.map(traffic -> new Road(roadClass, usual.line(), traffic, usual.street(), usual.treeFactor()))
                .orElse(usual);
    }

    private static double or(ResultSet row, String column, double usual) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? usual : value;
    }

    private static Geometry line(ResultSet row) throws SQLException {
        try {
            return new WKBReader().read(row.getBytes("wkb"));
        } catch (ParseException e) {
            throw new IllegalStateException("the line of a road can't be read", e);
        }
    }
}
