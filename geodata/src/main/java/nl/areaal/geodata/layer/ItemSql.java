package nl.areaal.geodata.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import nl.areaal.geodata.cql.sql.Condition;

/** The statements that read features; names of tables and columns were checked when the collection was registered. */
record ItemSql(PublishedCollection.Table table) {
    private static final Condition NOWHERE = new Condition("false", List.of());
    private static final double DEGREES_BETWEEN_POINTS = 0.05;
    private static final double METRES_BETWEEN_POINTS = 5_000;

    Condition count(Selection selection) {
        Condition wanted = selected(selection);
        return new Condition("select count(*) from " + table.name() + " where " + wanted.sql(), wanted.parameters());
    }

    /** A name, a feature as text, and the values of the sort keys. */
    Condition page(FeatureQuery query) {
        return page(query, selectText(query.output()) + keys(query.order()));
    }

    /** A name, the geometry as WKB, the values of the properties, and those of the sort keys. */
    Condition rows(FeatureQuery query) {
        String values = query.output().columns().stream()
                .map(column -> ", " + column.column())
                .collect(Collectors.joining());
        String geometry = "st_asbinary(" + query.output().crs().inThisSystem("geometry") + ")";
        return page(query, name() + ", " + geometry + values + keys(query.order()));
    }

    Condition one(ItemOutput output, Object name) {
        return new Condition(
                "select " + selectText(output) + " from " + table.name() + " where " + table.idColumn() + " = ?",
                List.of(name));
    }

    private Condition page(FeatureQuery query, String selected) {
        PageSql page = new PageSql(query.order(), table.idColumn());
        List<Object> parameters = new ArrayList<>();
        Condition wanted = selected(query.selection());
        parameters.addAll(wanted.parameters());
        Condition after = query.after().map(page::after).orElse(Condition.ALWAYS);
        parameters.addAll(after.parameters());
        return new Condition(
                "select " + selected + " from " + table.name() + " where " + wanted.sql() + " and " + after.sql()
                        + page.orderBy() + " limit " + (query.limit() + 1),
                parameters);
    }

    /** What is selected is called as no column can be, or an order by a column of that name would be ambiguous. */
    private String name() {
        return table.idColumn() + "::text as \"Name\"";
    }

    private static String keys(List<SortKey> order) {
        return order.stream().map(key -> ", " + key.column().column()).collect(Collectors.joining());
    }

    private String selectText(ItemOutput output) {
        String columns = output.columns().stream()
                .map(column -> column.column() + " as \"" + column.property().replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
        return """
                %s, '{"type":"Feature","id":' || to_json(%s) || %s
                       || ',"properties":' || %s || '}' as "Feature"
                """.formatted(
                        name(),
                        table.idColumn(),
                        geometry(output),
                        columns.isEmpty() ? "'{}'" : "(select row_to_json(p) from (select " + columns + ") p)");
    }

    private String geometry(ItemOutput output) {
        String geometry = output.crs().asGeoJson("geometry");
        if (output.form() == ItemForm.GEO_JSON) {
            return "',\"geometry\":' || " + geometry;
        }
        return "',\"time\":' || " + time() + " || "
                + (output.crs() == ItemCrs.CRS84
                        ? "',\"place\":null,\"geometry\":' || "
                        : "',\"geometry\":null,\"place\":' || ")
                + geometry;
    }

    /** Of what time a feature is, as JSON-FG has it. */
    private String time() {
        return table.time()
                .map(moment -> "coalesce('{\"timestamp\":\"' || " + moment.valueForTiles() + " || '\"}', 'null')")
                .orElse("'null'");
    }

    private static Condition selected(Selection selection) {
        Condition box = selection.box().map(ItemSql::inBox).orElse(Condition.ALWAYS);
        List<Object> parameters = new ArrayList<>(box.parameters());
        parameters.addAll(selection.filter().parameters());
        return new Condition(box.sql() + " and " + selection.filter().sql(), parameters);
    }

    private static Condition inBox(BoundingBox asked) {
        List<BoundingBox> boxes = asked.inReach();
        if (boxes.isEmpty()) {
            return NOWHERE;
        }
        List<Condition> found = boxes.stream().map(ItemSql::inBoxInReach).toList();
        return new Condition(
                found.stream().map(Condition::sql).collect(Collectors.joining(" or ", "(", ")")),
                found.stream().flatMap(box -> box.parameters().stream()).toList());
    }

    /**
     * Most features lie wholly inside, which their extent tells far sooner than their shape does. A box without width or
     * height is a line or a point.
     */
    private static Condition inBoxInReach(BoundingBox box) {
        String envelope = "st_envelope(st_setsrid(st_makeline(st_makepoint(?, ?), st_makepoint(?, ?)), "
                + box.crs().srid() + "))";
        String area = envelope;
        String inside = envelope;
        if (box.crs() != ItemCrs.RD_NEW) {
            // A straight edge in one system is bent in another: points along it keep the box where it was asked for.
            double between = box.crs().isInDegrees() ? DEGREES_BETWEEN_POINTS : METRES_BETWEEN_POINTS;
            area = "st_transform(st_segmentize(" + envelope + ", " + between + "), " + ItemCrs.RD_NEW.srid() + ")";
            inside = "rectangle_within(?, ?, ?, ?, " + box.crs().srid() + ", " + between + ")";
        }
        List<Object> corners = List.of(
                box.min().first(),
                box.min().second(),
                box.max().first(),
                box.max().second());
        return new Condition(
                "(geometry && " + area + " and (geometry @ " + inside + " or st_intersects(geometry, " + area + ")))",
                Collections.nCopies(3, corners).stream().flatMap(List::stream).toList());
    }
}
