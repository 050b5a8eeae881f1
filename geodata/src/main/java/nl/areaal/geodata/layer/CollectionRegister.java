package nl.areaal.geodata.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Tells the readers of the store which layers there are and what their columns hold. */
final class CollectionRegister {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    CollectionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(LayerSpec layer, LayerTable.Prepared table, String datasetId) {
        jdbc.sql("""
                insert into collection (id, dataset_id, table_name, title_nl, title_en, geometry_kind, min_zoom, properties,
                                        feature_count, changed_at)
                values (:id, :dataset, :table, :title_nl, :title_en, :kind, :min_zoom, :properties::jsonb,
                        (select count(*) from %s), clock_timestamp())
                on conflict (id) do update set
                    title_nl = excluded.title_nl, title_en = excluded.title_en, geometry_kind = excluded.geometry_kind,
                    min_zoom = excluded.min_zoom, properties = excluded.properties,
                    feature_count = excluded.feature_count, changed_at = excluded.changed_at
                """.formatted(layer.table()))
                .param("id", layer.collection())
                .param("dataset", datasetId)
                .param("table", layer.table())
                .param("title_nl", layer.titleNl())
                .param("title_en", layer.titleEn())
                .param("kind", table.kind().word())
                .param("min_zoom", layer.minZoom())
                .param("properties", JSON.writeValueAsString(properties(layer.collection(), table.columns())))
                .update();
    }

    /** Properties of earlier deliveries stay: their columns do too. */
    private List<Map<String, String>> properties(String collection, List<LayerColumn> columns) {
        Map<String, Map<String, String>> byColumn = new LinkedHashMap<>();
        jdbc.sql("""
                select p ->> 'name' as name, p ->> 'column' as column, p ->> 'type' as type
                from collection, jsonb_array_elements(properties) p where id = :id
                """)
                .param("id", collection)
                .query((row, number) -> property(row.getString("name"), row.getString("column"), row.getString("type")))
                .list()
                .forEach(property -> byColumn.put(property.getOrDefault("column", ""), property));
        columns.forEach(column -> byColumn.put(
                column.column(),
                property(column.property(), column.column(), column.type().word())));
        return new ArrayList<>(byColumn.values());
    }

    private static Map<String, String> property(String name, String column, String type) {
        Map<String, String> property = new LinkedHashMap<>();
        property.put("name", name);
        property.put("column", column);
        property.put("type", type);
        return property;
    }
}
