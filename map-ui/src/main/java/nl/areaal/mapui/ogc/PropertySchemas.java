package nl.areaal.mapui.ogc;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.geodata.layer.Queryables;
import nl.areaal.mapui.ogc.query.PropertyParameter;

/** What a collection's features look like and can be asked by, as JSON Schema. */
record PropertySchemas(PublishedCollection collection, String title) {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String ROLE = "x-ogc-role";

    /** What filters and parameters can name. */
    Map<String, Object> queryables(String id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(Queryables.GEOMETRY, geometry());
        addColumns(properties);
        return schema(id, properties);
    }

    /** What features can be put in order by. */
    Map<String, Object> sortables(String id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        addColumns(properties);
        return schema(id, properties);
    }

    /** What a feature holds. */
    Map<String, Object> feature(String id) {
        Map<String, Object> properties = new LinkedHashMap<>();
        boolean isNumbered = collection.table().idColumn().equals("id");
        properties.put(
                "id", Map.of("type", isNumbered ? "integer" : "string", "title", "id", "readOnly", true, ROLE, "id"));
        properties.put(Queryables.GEOMETRY, geometry());
        addColumns(properties);
        return schema(id, properties);
    }

    private void addColumns(Map<String, Object> properties) {
        int place = 1;
        for (LayerColumn column : collection.table().columns()) {
            Map<String, Object> schema = new LinkedHashMap<>(PropertyParameter.schema(column.type()));
            schema.put("title", column.property());
            schema.put("x-ogc-propertySeq", place++);
            if (collection.table().time().filter(column::equals).isPresent()) {
                schema.put(ROLE, "primary-instant");
            }
            properties.put(column.property(), schema);
        }
    }

    private Map<String, Object> geometry() {
        String format = switch (collection.kind()) {
            case POINT -> "geometry-point";
            case LINE -> "geometry-multilinestring";
            case POLYGON -> "geometry-multipolygon";
            case MIXED -> "geometry-any";
        };
        return Map.of("title", Queryables.GEOMETRY, "format", format, ROLE, "primary-geometry");
    }

    private Map<String, Object> schema(String id, Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("$id", id);
        schema.put("type", "object");
        schema.put("title", title);
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }
}
