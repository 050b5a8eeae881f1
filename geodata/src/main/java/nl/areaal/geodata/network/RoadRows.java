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
 * How rows of a layer become roads, whether or not it has columns for counts.
 *
 * @param table quoted where it must be
 * @param columns all that the layer has
 */
record RoadRows(String table, List<String> columns) {
    /** What stands for a class where the geometry is none of a road, so that it is counted among the unknown. */
    static final String NO_LINE = "no line";

    private static final List<String> COUNTS =
            List.of("vehicles_per_day", "medium_share", "heavy_share", "km_per_hour");

    /**
     * The layers of roads: the one of that name, and all lines with a class in a column {@code fclass}, as OpenStreetMap's data
     * are handed out by Geofabrik.
     */
    static List<RoadRows> layers(JdbcClient jdbc) {
        return jdbc.sql("""
                select quote_ident(c.relname) as name, array_agg(a.attname::text) as columns
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                join geometry_columns g on g.f_table_name = c.relname and g.f_geometry_column = 'geometry'
                where c.oid = to_regclass(quote_ident(c.relname)) and c.relname like 'layer\\_%'
                group by c.relname
                having (c.relname = 'layer_roads' and 'class' = any(array_agg(a.attname::text)))
                    or ('fclass' = any(array_agg(a.attname::text)) and max(g.type) like '%LINESTRING')
                order by c.relname <> 'layer_roads', c.relname collate "C"
                """)
                .query((row, number) -> new RoadRows(row.getString("name"), List.of((String[])
                        row.getArray("columns").getArray())))
                .list();
    }

    String selection() {
        String counts = COUNTS.stream()
                .map(count -> (columns.contains(count) ? count : "null") + "::float8 as " + count)
                .collect(Collectors.joining(", "));
        String name = columns.contains("class") ? "class" : "fclass";
        return "select case when geometrytype(geometry) like '%LINESTRING' then coalesce(" + name + ", '') else '"
                + NO_LINE + "' end as class, st_asbinary(geometry) as wkb, " + counts + " from " + table
                + " order by id";
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
