package nl.areaal.geodata.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A GeoPackage (OGC 12-128), read straight from its SQLite tables without changing a byte of it. */
final class GeoPackage implements FeatureSource {
    private static final int FETCH_ROWS = 1000;

    private final Connection connection;
    private final List<GeoPackageTable> tables;
    private final List<String> withoutGeometry;

    private GeoPackage(Connection connection, List<GeoPackageTable> tables, List<String> withoutGeometry) {
        this.connection = connection;
        this.tables = tables;
        this.withoutGeometry = withoutGeometry;
    }

    static GeoPackage open(Path file) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + address(file));
            try {
                return open(file, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new UnreadableSourceException("file is '" + file + "', expected a GeoPackage that is whole", e);
        }
    }

    @Override
    public List<SourceLayer> layers() {
        return tables.stream().map(GeoPackageTable::layer).toList();
    }

    @Override
    public List<String> withoutGeometry() {
        return withoutGeometry;
    }

    @Override
    public Stream<SourceFeature> features(SourceLayer layer) {
        GeoPackageTable table = tables.stream()
                .filter(candidate -> candidate.layer().name().equals(layer.name()))
                .findFirst()
                .orElseThrow();
        try {
            return features(table);
        } catch (SQLException e) {
            throw broken(layer.name(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the GeoPackage could not be closed", e);
        }
    }

    private Stream<SourceFeature> features(GeoPackageTable table) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(table.selection());
        statement.setFetchSize(FETCH_ROWS);
        ResultSet rows = statement.executeQuery();
        Spliterator<SourceFeature> each =
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                    @Override
                    public boolean tryAdvance(Consumer<? super SourceFeature> action) {
                        try {
                            if (!rows.next()) {
                                return false;
                            }
                            action.accept(table.feature(rows));
                            return true;
                        } catch (SQLException e) {
                            throw broken(table.layer().name(), e);
                        }
                    }
                };
        return StreamSupport.stream(each, false).onClose(() -> close(statement));
    }

    private static GeoPackage open(Path file, Connection connection) throws SQLException {
        List<GeoPackageTable> tables = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            requireContents(file, statement);
            try (ResultSet contents = statement.executeQuery("""
                    select c.table_name, c.data_type, g.column_name from gpkg_contents c
                    left join gpkg_geometry_columns g on g.table_name = c.table_name order by c.rowid
                    """)) {
                while (contents.next()) {
                    String geometry = contents.getString("column_name");
                    if (geometry == null || !contents.getString("data_type").equals("features")) {
                        others.add(contents.getString("table_name"));
                    } else {
                        tables.add(GeoPackageTable.read(connection, contents.getString("table_name"), geometry));
                    }
                }
            }
        }
        return new GeoPackage(connection, List.copyOf(tables), List.copyOf(others));
    }

    private static void requireContents(Path file, Statement statement) throws SQLException {
        String found = "select count(*) from sqlite_master where name in ('gpkg_contents', 'gpkg_geometry_columns')";
        try (ResultSet count = statement.executeQuery(found)) {
            if (count.getInt(1) < 2) {
                throw new UnreadableSourceException("file is '" + file
                        + "', expected a GeoPackage with features: it is an SQLite database without gpkg_contents or"
                        + " gpkg_geometry_columns");
            }
        }
    }

    /** Immutable unless someone is writing it: then SQLite needs to see the write-ahead log beside it. */
    private static String address(Path file) {
        boolean inUse = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        return "file:" + file.toAbsolutePath().toUri().getRawPath() + "?mode=ro" + (inUse ? "" : "&immutable=1");
    }

    private static void close(Statement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the GeoPackage could not be closed", e);
        }
    }

    private static UnreadableSourceException broken(String layer, SQLException cause) {
        return new UnreadableSourceException("layer '" + layer + "' can not be read to its end", cause);
    }
}
