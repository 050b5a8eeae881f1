package nl.areaal.geodata.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of one layer while a delivery goes into it.
 *
 * <p>Names of tables and columns can't be parameters of SQL; {@link LayerSpec} and {@link LayerColumn} have checked them.
 */
final class LayerTable {
    /** What the source calls a feature; no property's column has two underscores together. */
    static final String SOURCE_ID = "source__id";

    private static final int COPY_BUFFER_BYTES = 1 << 18;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final LayerSpec layer;
    private final FeatureSurfaces surfaces;

    LayerTable(DataSource database, LayerSpec layer) {
        template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        this.layer = layer;
        surfaces = new FeatureSurfaces(jdbc, layer);
    }

    /**
     * The table as it is when it can hold the delivery.
     *
     * @param kind what its rows can be from now on
     * @param columns the layer's, each with the type that its column has now
     * @param newColumns names of those that were added
     */
    record Prepared(GeometryKind kind, List<LayerColumn> columns, List<String> newColumns) {
        String names() {
            return columns.stream().map(column -> ", " + column.column()).collect(Collectors.joining());
        }
    }

    /** Makes the table, or adds the columns that it lacks and widens those that are too narrow. */
    Prepared prepare() {
        createTable();
        Map<String, PropertyType> present = presentColumns();
        List<LayerColumn> columns = new ArrayList<>();
        List<String> added = new ArrayList<>();
        if (!present.containsKey(SOURCE_ID)) {
            execute("alter table " + layer.table() + " add column " + SOURCE_ID + " text");
        }
        for (LayerColumn column : layer.columns()) {
            PropertyType before = present.getOrDefault(column.column(), column.type());
            PropertyType type = before.widen(column.type());
            if (!present.containsKey(column.column())) {
                alter("add column %s %s", column, type);
                added.add(column.column());
            } else if (type != before) {
                alter("alter column %1$s type %2$s using %1$s::%2$s", column, type);
            }
            columns.add(new LayerColumn(column.property(), column.column(), type));
        }
        return new Prepared(widenGeometry(), columns, added);
    }

    /** Copies the features into a temporary table as they come. */
    void stage(Prepared prepared, Stream<LayerFeature> features) {
        execute("drop table if exists staged");
        execute(
                "create temporary table staged on commit drop as select geometry, %s, null::geometry as %s%s from %s with no data"
                        .formatted(SOURCE_ID, FeatureSurfaces.STAGED, prepared.names(), layer.table()));
        template.execute((Connection connection) -> {
            String copy = "copy staged (geometry, %s, %s%s) from stdin with (format binary)"
                    .formatted(SOURCE_ID, FeatureSurfaces.STAGED, prepared.names());
            send(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy), prepared, features);
            return true;
        });
    }

    /** Takes away what an earlier delivery of the same part of the same dataset brought. */
    long removePrevious(long version) {
        surfaces.removePrevious(version);
        return jdbc.sql("""
                delete from %s using dataset_version earlier, dataset_version this
                where this.id = :version and earlier.id = dataset_version_id and earlier.id <> this.id
                  and earlier.dataset_id = this.dataset_id and earlier.part = this.part
                """.formatted(layer.table())).param("version", version).update();
    }

    /** Finds out what of the staged features is in the table already. */
    void compare(Prepared prepared, long version) {
        new LayerDifference(template, layer).find(prepared, version);
    }

    /**
     * Moves the staged features into the table in Hilbert order, which is how PostGIS sorts geometry. Those that were there before
     * keep their numbers.
     */
    void insertStaged(Prepared prepared, long version) {
        execute("set local work_mem = '64MB'");
        String numbered = """
                select coalesce(row__id, nextval(pg_get_serial_sequence('%1$s', 'id'))) as id, %3$s, %4$s, geometry, geometry_3857%2$s
                from (select projected.*, staying.id as row__id
                      from (select *, ctid as row__place, st_transform(geometry, 3857) as geometry_3857 from staged offset 0) projected
                      left join staying on staying.place = row__place order by geometry_3857 offset 0) ordered
                """.formatted(layer.table(), prepared.names(), SOURCE_ID, FeatureSurfaces.STAGED);
        jdbc.sql(surfaces.alsoInserting(numbered, """
                insert into %1$s (id, dataset_version_id, %3$s, geometry, geometry_3857%2$s) overriding system value
                select id, :version, %3$s, geometry, geometry_3857%2$s
                """.formatted(layer.table(), prepared.names(), SOURCE_ID)))
                .param("version", version)
                .param("collection", layer.collection())
                .update();
        execute("drop table staged");
        for (String column : List.of("geometry", "geometry_3857", "dataset_version_id")) {
            execute("create index if not exists %1$s_%2$s on %1$s using %3$s (%2$s)"
                    .formatted(layer.table(), column, column.startsWith("geometry") ? "gist" : "btree"));
        }
        execute("analyze " + layer.table());
    }

    private void send(CopyIn copy, Prepared prepared, Stream<LayerFeature> features) throws SQLException {
        try (PGCopyOutputStream out = new PGCopyOutputStream(copy, COPY_BUFFER_BYTES)) {
            BinaryRows rows = new BinaryRows(out, prepared.kind(), prepared.columns());
            features.forEachOrdered(rows::write);
            rows.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("the features of " + layer.collection() + " could not be copied", e);
        }
    }

    private void createTable() {
        execute("""
                create table if not exists %1$s (
                    id bigint generated always as identity primary key,
                    dataset_version_id bigint not null references dataset_version,
                    %3$s text,
                    geometry geometry(%2$s, 28992) not null,
                    geometry_3857 geometry(%2$s, 3857) not null)
                """.formatted(layer.table(), layer.kind().storedType(), SOURCE_ID));
    }

    /** A table of points that gets lines as well can no longer be a table of points. */
    private GeometryKind widenGeometry() {
        String present =
                jdbc.sql("""
                select type from geometry_columns
                where f_table_schema = current_schema() and f_table_name = :table and f_geometry_column = 'geometry'
                """).param("table", layer.table()).query(String.class).single();
        if (present.equalsIgnoreCase(layer.kind().storedType())) {
            return layer.kind();
        }
        if (!present.equalsIgnoreCase(GeometryKind.MIXED.storedType())) {
            execute("""
                    alter table %s alter column geometry type geometry(Geometry, 28992),
                                   alter column geometry_3857 type geometry(Geometry, 3857)
                    """.formatted(layer.table()));
        }
        return GeometryKind.MIXED;
    }

    private Map<String, PropertyType> presentColumns() {
        return jdbc
                .sql("""
                select column_name, data_type from information_schema.columns
                where table_schema = current_schema() and table_name = :table
                """)
                .param("table", layer.table())
                .query((row, number) ->
                        Map.entry(row.getString("column_name"), PropertyType.ofSqlType(row.getString("data_type"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void alter(String change, LayerColumn column, PropertyType type) {
        execute("alter table " + layer.table() + " " + change.formatted(column.column(), type.sqlType()));
    }

    private void execute(String sql) {
        template.execute(sql);
    }
}
