package nl.areaal.geodata.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.geodata.layer.GeometryKind;
import nl.areaal.geodata.layer.PropertyType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;

/**
 * One table of features of a GeoPackage.
 *
 * @param key the column that tells features apart; {@link #ROW_ID} is no id of the source's own
 * @param geometry the column that holds their geometry
 * @param binary columns that hold bytes, which no layer of ours can
 */
record GeoPackageTable(SourceLayer layer, String key, String geometry, List<String> binary) {
    /** What SQLite calls the key of a table that names none. */
    private static final String ROW_ID = "rowid";

    static GeoPackageTable read(Connection connection, String table, String geometry) throws SQLException {
        Map<String, PropertyType> properties = new LinkedHashMap<>();
        List<String> binary = new ArrayList<>();
        String key = ROW_ID;
        try (PreparedStatement statement =
                connection.prepareStatement("select name, type, pk from pragma_table_info(?)")) {
            statement.setString(1, table);
            ResultSet columns = statement.executeQuery();
            while (columns.next()) {
                String name = columns.getString("name");
                Optional<PropertyType> type = type(columns.getString("type"));
                if (columns.getInt("pk") == 1) {
                    key = name;
                } else if (type.isPresent()) {
                    properties.put(name, type.get());
                } else if (!name.equalsIgnoreCase(geometry)) {
                    binary.add(name);
                }
            }
        }
        GeometryKind kind = kind(connection, table, geometry);
        SourceLayer layer = new SourceLayer(table, crs(connection, table, geometry), kind, properties);
        return new GeoPackageTable(layer, key, geometry, List.copyOf(binary));
    }

    String selection() {
        String columns = layer.properties().keySet().stream()
                .map(name -> ", " + quoted(name))
                .collect(Collectors.joining());
        return "select " + quoted(key) + ", " + quoted(geometry) + columns + " from " + quoted(layer.name());
    }

    /** The feature of the row that the cursor stands on. */
    SourceFeature feature(ResultSet row) throws SQLException {
        List<String> faults = new ArrayList<>();
        Optional<Geometry> shape = shape(row.getBytes(2), faults);
        Map<String, Object> properties = new HashMap<>();
        int column = 3;
        for (Map.Entry<String, PropertyType> property : layer.properties().entrySet()) {
            Object value = row.getObject(column++);
            if (value != null) {
                SourceValues.convert(value, property.getValue())
                        .ifPresentOrElse(
                                converted -> properties.put(property.getKey(), converted),
                                () -> faults.add("property '" + property.getKey() + "' is left out where it is not "
                                        + property.getValue().word()));
            }
        }
        binary.forEach(name -> faults.add("property '" + name + "' holds bytes and is left out"));
        return new SourceFeature(row.getString(1), !key.equals(ROW_ID), shape, properties, faults);
    }

    private static Optional<Geometry> shape(byte @Nullable [] blob, List<String> faults) {
        if (blob == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(GeoPackageGeometry.read(blob));
        } catch (ParseException e) {
            faults.add("geometry can not be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** The declared type is not enforced by anyone, so the features are asked. */
    private static GeometryKind kind(Connection connection, String table, String geometry) throws SQLException {
        String all =
                "select " + quoted(geometry) + " from " + quoted(table) + " where " + quoted(geometry) + " is not null";
        try (PreparedStatement statement = connection.prepareStatement(all);
                ResultSet rows = statement.executeQuery()) {
            Optional<GeometryKind> kind = Optional.empty();
            while (rows.next()) {
                Optional<GeometryKind> next = GeoPackageGeometry.kind(rows.getBytes(1));
                kind = kind.isEmpty() ? next : next.map(kind.get()::and).or(() -> Optional.of(GeometryKind.MIXED));
            }
            return kind.orElse(GeometryKind.MIXED);
        }
    }

    private static Optional<DeclaredCrs> crs(Connection connection, String table, String geometry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select s.organization, s.organization_coordsys_id, s.definition from gpkg_geometry_columns g
                join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id where g.table_name = ? and g.column_name = ?
                """)) {
            statement.setString(1, table);
            statement.setString(2, geometry);
            ResultSet row = statement.executeQuery();
            if (!row.next() || row.getInt("organization_coordsys_id") <= 0) {
                return Optional.empty();
            }
            boolean epsg = "EPSG".equalsIgnoreCase(row.getString("organization"));
            String declared = epsg ? "EPSG:" + row.getInt("organization_coordsys_id") : row.getString("definition");
            return Optional.of(DeclaredCrs.parse(declared));
        }
    }

    /** The types of GeoPackage, and of SQLite by what its names hold; empty for bytes. */
    private static Optional<PropertyType> type(String declared) {
        String name = declared.toUpperCase(Locale.ROOT);
        if (name.startsWith("BOOL")) {
            return Optional.of(PropertyType.BOOLEAN);
        }
        if (name.startsWith("DATETIME") || name.startsWith("TIMESTAMP")) {
            return Optional.of(PropertyType.DATE_TIME);
        }
        if (name.contains("INT") && !name.startsWith("POINT") && !name.startsWith("MULTIPOINT")) {
            return Optional.of(PropertyType.INTEGER);
        }
        if (name.contains("CHAR") || name.contains("TEXT") || name.contains("CLOB") || name.startsWith("DATE")) {
            return Optional.of(PropertyType.STRING);
        }
        boolean real =
                List.of("REAL", "FLOA", "DOUB", "NUMERIC", "DECIMAL").stream().anyMatch(name::contains);
        return real ? Optional.of(PropertyType.NUMBER) : Optional.empty();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
