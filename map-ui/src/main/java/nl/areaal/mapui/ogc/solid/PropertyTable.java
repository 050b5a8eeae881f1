package nl.areaal.mapui.ogc.solid;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.layer.FeatureRow;
import nl.areaal.geodata.layer.LayerColumn;
import nl.areaal.geodata.layer.PropertyType;

/**
 * The properties of features by their numbers, as {@code EXT_structural_metadata} has them: numbers as doubles, all else as text.
 *
 * <p>Properties are named by their columns, since not every name of a source may stand there, and titled by the source's name.
 */
final class PropertyTable {
    static final String EXTENSION = "EXT_structural_metadata";
    /** What stands for a number that is not known. */
    static final double NO_NUMBER = -Double.MAX_VALUE;

    private static final String CLASS = "building";
    private static final LayerColumn ID = new LayerColumn("id", "feature_id", PropertyType.STRING);

    private final List<LayerColumn> columns;
    private final List<FeatureRow> rows;

    PropertyTable(List<LayerColumn> columns, List<FeatureRow> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** The extension as it stands in the document of a file that the values are added to. */
    Map<String, Object> describe(GlbFile file) {
        Map<String, Object> classes = new LinkedHashMap<>();
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> id = textProperty(ID);
        id.put("semantic", "ID");
        classes.put(ID.column(), id);
        values.put(ID.column(), texts(file, rows.stream().map(FeatureRow::name).toList()));
        for (int i = 0; i < columns.size(); i++) {
            LayerColumn column = columns.get(i);
            if (column.column().equals(ID.column())) {
                continue;
            }
            int place = i;
            List<Optional<Object>> held =
                    rows.stream().map(row -> row.values().get(place)).toList();
            classes.put(column.column(), isNumber(column) ? numberProperty(column) : textProperty(column));
            values.put(
                    column.column(),
                    isNumber(column)
                            ? numbers(file, held)
                            : texts(
                                    file,
                                    held.stream()
                                            .map(value ->
                                                    value.map(Object::toString).orElse(""))
                                            .toList()));
        }
        return Map.of(
                "schema",
                Map.of("id", "areaal", "classes", Map.of(CLASS, Map.of("properties", classes))),
                "propertyTables",
                List.of(Map.of("class", CLASS, "count", rows.size(), "properties", values)));
    }

    private static boolean isNumber(LayerColumn column) {
        return column.type() == PropertyType.NUMBER || column.type() == PropertyType.INTEGER;
    }

    private static Map<String, Object> textProperty(LayerColumn column) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", column.property());
        property.put("type", "STRING");
        property.put("noData", "");
        return property;
    }

    private static Map<String, Object> numberProperty(LayerColumn column) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("name", column.property());
        property.put("type", "SCALAR");
        property.put("componentType", "FLOAT64");
        property.put("noData", NO_NUMBER);
        return property;
    }

    private static Map<String, Object> numbers(GlbFile file, List<Optional<Object>> values) {
        byte[] bytes = new byte[values.size() * Double.BYTES];
        ByteBuffer out = GlbFile.into(bytes);
        values.forEach(value -> out.putDouble(
                value.map(number -> ((Number) number).doubleValue()).orElse(NO_NUMBER)));
        return Map.of("values", file.view(bytes));
    }

    private static Map<String, Object> texts(GlbFile file, List<String> values) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] offsets = new byte[(values.size() + 1) * Integer.BYTES];
        ByteBuffer out = GlbFile.into(offsets).putInt(0);
        for (String value : values) {
            all.writeBytes(value.getBytes(StandardCharsets.UTF_8));
            out.putInt(all.size());
        }
        return Map.of(
                "values",
                file.view(all.toByteArray()),
                "stringOffsets",
                file.view(offsets),
                "stringOffsetType",
                "UINT32");
    }
}
