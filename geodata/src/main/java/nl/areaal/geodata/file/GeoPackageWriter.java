package nl.areaal.geodata.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.geodata.layer.PropertyType;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Writes a GeoPackage (OGC 12-128r18) of features in RD New; the same features always give the same bytes. */
public final class GeoPackageWriter implements AutoCloseable {
    /** Stands for the time of every change, which would make the bytes of each writing others. */
    private static final String NO_TIME = "2000-01-01T00:00:00.000Z";

    /** The driver holds the values of a batch. */
    private static final int MOST_WAITING = 1000;

    private final Connection connection;

    private GeoPackageWriter(Connection connection) {
        this.connection = connection;
    }

    /** A new file, which must not be there yet. */
    public static GeoPackageWriter create(Path file) {
        try {
            String address = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath();
            Connection connection = DriverManager.getConnection(address);
            GeoPackageSchema.create(connection);
            connection.setAutoCommit(false);
            return new GeoPackageWriter(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the GeoPackage " + file + " can't be made", e);
        }
    }

    /** Writes a layer with its features in their order. */
    public void write(SourceLayer layer, Iterable<SourceFeature> features) {
        try {
            execute("create table %s (fid integer primary key autoincrement not null, geom %s%s)"
                    .formatted(quoted(layer.name()), geometryType(layer), columns(layer)));
            Envelope extent = insert(layer, features);
            register(layer, extent);
        } catch (SQLException e) {
            throw new IllegalStateException("layer '" + layer.name() + "' can't be written", e);
        }
    }

    /** Ends the file; before this nothing of it can be read. */
    @Override
    public void close() {
        try (connection) {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the GeoPackage can't be ended", e);
        }
    }

    private Envelope insert(SourceLayer layer, Iterable<SourceFeature> features) throws SQLException {
        String places = String.join(", ", Collections.nCopies(layer.properties().size() + 1, "?"));
        Envelope extent = new Envelope();
        int waiting = 0;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into %s values (null, %s)".formatted(quoted(layer.name()), places))) {
            for (SourceFeature feature : features) {
                Geometry geometry = feature.geometry().orElseThrow();
                extent.expandToInclude(geometry.getEnvelopeInternal());
                insert.setBytes(1, GeoPackageGeometry.write(geometry));
                int place = 2;
                for (Map.Entry<String, PropertyType> property :
                        layer.properties().entrySet()) {
                    insert.setObject(place++, feature.properties().get(property.getKey()));
                }
                insert.addBatch();
                if (++waiting == MOST_WAITING) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
        return extent;
    }

    private void register(SourceLayer layer, Envelope extent) throws SQLException {
        try (PreparedStatement contents = connection.prepareStatement(
                "insert into gpkg_contents values (?, 'features', ?, '', ?, ?, ?, ?, ?, ?)")) {
            contents.setString(1, layer.name());
            contents.setString(2, layer.name());
            contents.setString(3, NO_TIME);
            contents.setDouble(4, extent.getMinX());
            contents.setDouble(5, extent.getMinY());
            contents.setDouble(6, extent.getMaxX());
            contents.setDouble(7, extent.getMaxY());
            contents.setInt(8, RegionCrs.SRID);
            contents.executeUpdate();
        }
        try (PreparedStatement column =
                connection.prepareStatement("insert into gpkg_geometry_columns values (?, 'geom', ?, ?, 0, 0)")) {
            column.setString(1, layer.name());
            column.setString(2, geometryType(layer));
            column.setInt(3, RegionCrs.SRID);
            column.executeUpdate();
        }
    }

    private static String columns(SourceLayer layer) {
        return layer.properties().entrySet().stream()
                .map(property -> ", " + quoted(property.getKey()) + " " + sqlType(property.getValue()))
                .collect(Collectors.joining());
    }

    private static String sqlType(PropertyType type) {
        return switch (type) {
            case STRING -> "text";
            case INTEGER -> "integer";
            case NUMBER -> "double";
            case BOOLEAN -> "boolean";
            case DATE_TIME -> "datetime";
        };
    }

    private static String geometryType(SourceLayer layer) {
        return switch (layer.kind()) {
            case POINT -> "POINT";
            case LINE, POLYGON, MIXED -> "GEOMETRY"; // single and multiple ones may stand side by side
        };
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
