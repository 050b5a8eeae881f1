package nl.areaal.geodata.layer;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the collections of features that may be shown. */
public final class CollectionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select c.id, c.table_name, c.title_nl, c.title_en, c.geometry_kind, c.id_column, c.min_zoom, c.properties,
                   c.changed_at, c.generalised_columns, c.packed, c.blocked, c.tile_change, c.dataset_id, d.title, d.publisher, d.licence, d.is_example,
                   exists (select 1 from feature_surfaces where collection_id = c.id) as has_surfaces
            from collection c join dataset d on d.id = c.dataset_id
            """;
    private static final String SHOWN = " where d.classification in (:classifications)";

    private final JdbcClient jdbc;

    public CollectionStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    public List<PublishedCollection> list(Audience audience) {
        return jdbc.sql(SELECT + SHOWN + " order by c.id")
                .param("classifications", audience.classifications())
                .query(CollectionStore::collection)
                .list();
    }

    public Optional<PublishedCollection> find(String id, Audience audience) {
        return jdbc.sql(SELECT + SHOWN + " and c.id = :id")
                .param("classifications", audience.classifications())
                .param("id", id)
                .query(CollectionStore::collection)
                .optional();
    }

    /** A collection whoever may see it. */
    Optional<PublishedCollection> find(String id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(CollectionStore::collection)
                .optional();
    }

    private static PublishedCollection collection(ResultSet row, int number) throws SQLException {
        List<LayerColumn> columns = columns(row.getString("properties"), row.getString("id_column"));
        return new PublishedCollection(
                row.getString("id"),
                row.getString("title_nl"),
                row.getString("title_en"),
                new PublishedCollection.Source(
                        row.getString("dataset_id"),
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getString("licence"),
                        row.getBoolean("is_example")),
                GeometryKind.valueOf(row.getString("geometry_kind").toUpperCase(Locale.ROOT)),
                new PublishedCollection.Table(
                        row.getString("table_name"),
                        row.getString("id_column"),
                        columns,
                        row.getBoolean("has_surfaces"),
                        blocks(row)),
                new Tiling(
                        row.getInt("min_zoom"),
                        generalised(row, columns),
                        row.getBoolean("packed"),
                        row.getLong("tile_change")),
                RowTimes.get(row, "changed_at"));
    }

    private static Optional<String> blocks(ResultSet row) throws SQLException {
        return row.getBoolean("blocked") ? Optional.of(MadeTable.BLOCKS.of(row.getString("id"))) : Optional.empty();
    }

    private static Optional<List<LayerColumn>> generalised(ResultSet row, List<LayerColumn> columns)
            throws SQLException {
        Array names = row.getArray("generalised_columns");
        if (names == null) {
            return Optional.empty();
        }
        Set<String> kept = Set.of((String[]) names.getArray());
        return Optional.of(columns.stream()
                .filter(column -> kept.contains(column.column()))
                .toList());
    }

    /** A name that is more than a number is a property too, so that tiles, whose ids are numbers, carry it. */
    private static List<LayerColumn> columns(String properties, String idColumn) {
        List<LayerColumn> columns = new ArrayList<>();
        for (JsonNode property : JSON.readTree(properties)) {
            columns.add(new LayerColumn(
                    property.path("name").asString(),
                    property.path("column").asString(),
                    PropertyType.ofWord(property.path("type").asString())));
        }
        if (!idColumn.equals("id")
                && columns.stream().noneMatch(column -> column.column().equals(idColumn))) {
            columns.addFirst(LayerColumn.of(idColumn, PropertyType.STRING));
        }
        return columns;
    }
}
