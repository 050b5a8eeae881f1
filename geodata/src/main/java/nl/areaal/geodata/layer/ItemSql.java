package nl.areaal.geodata.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements that read features; names of tables and columns were checked when the collection was registered. */
record ItemSql(PublishedCollection.Table table, FeatureQuery query) {
    private static final String NOWHERE = "false";
    private static final double DEGREES_BETWEEN_POINTS = 0.05;

    String count() {
        return "select count(*) from " + table.name() + " where " + inBox();
    }

    String page() {
        return select() + " where " + inBox() + afterName() + " order by " + table.idColumn() + " limit "
                + (query.limit() + 1);
    }

    String one() {
        return "select feature from (" + select() + " where " + table.idColumn() + " = ?) found";
    }

    List<Object> boxParameters() {
        return box().map(box -> List.<Object>of(
                        box.min().first(),
                        box.min().second(),
                        box.max().first(),
                        box.max().second()))
                .orElse(List.of());
    }

    List<Object> pageParameters() {
        List<Object> parameters = new ArrayList<>(boxParameters());
        query.after().flatMap(this::nameParameter).ifPresent(parameters::add);
        return parameters;
    }

    /** A feature's name as the store keeps it; empty when no feature can have it. */
    Optional<Object> nameParameter(String name) {
        if (!table.numbersItsFeatures()) {
            return Optional.of(name);
        }
        return name.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(name)) : Optional.empty();
    }

    private String select() {
        String columns = table.columns().stream()
                .map(column -> column.column() + " as \"" + column.property().replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
        return """
                select %1$s::text as name,
                       '{"type":"Feature","id":' || to_json(%1$s) || ',"geometry":' || %2$s
                       || ',"properties":' || %3$s || '}' as feature
                from %4$s
                """.formatted(
                        table.idColumn(),
                        query.crs().asGeoJson("geometry"),
                        columns.isEmpty() ? "'{}'" : "(select row_to_json(p) from (select " + columns + ") p)",
                        table.name());
    }

    private String inBox() {
        if (query.box().isEmpty()) {
            return "true";
        }
        return box().map(box -> "st_intersects(geometry, "
                        + inStorageCrs(
                                "st_makeenvelope(?, ?, ?, ?, " + box.crs().srid() + ")", box.crs()) + ")")
                .orElse(NOWHERE);
    }

    /** A straight edge in one system is bent in another: points along it keep the box where it was asked for. */
    private static String inStorageCrs(String envelope, ItemCrs crs) {
        if (crs == ItemCrs.RD_NEW) {
            return envelope;
        }
        String bendable =
                crs.isInDegrees() ? "st_segmentize(" + envelope + ", " + DEGREES_BETWEEN_POINTS + ")" : envelope;
        return "st_transform(" + bendable + ", " + ItemCrs.RD_NEW.srid() + ")";
    }

    private String afterName() {
        return query.after().flatMap(this::nameParameter).isPresent() ? " and " + table.idColumn() + " > ?" : "";
    }

    private Optional<BoundingBox> box() {
        return query.box().flatMap(BoundingBox::inReach);
    }
}
