package nl.areaal.geodata.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.areaal.geodata.cql.sql.Condition;

/** The statements that read features; names of tables and columns were checked when the collection was registered. */
record ItemSql(PublishedCollection.Table table) {
    private static final Condition NOWHERE = new Condition("false", List.of());
    private static final double DEGREES_BETWEEN_POINTS = 0.05;
    private static final double METRES_BETWEEN_POINTS = 5_000;

    /** How many there are, of which no more than some are counted. */
    Condition count(Selection selection, int most) {
        Condition wanted = selected(selection);
        return new Condition(
                "select count(*) from (select from " + table.name() + " where " + wanted.sql() + " limit " + most
                        + ") found",
                wanted.parameters());
    }

    /**
     * How much a box holds, as a number: 2 where more than so many blocks lie wholly in it, 1 where the extents of more than so many
     * features touch it, else 0.
     */
    Condition holds(BoundingBox box, String blocks, int mostBlocks, int mostFeatures) {
        Condition within = anyOf(box, each -> new Condition("box @ " + inside(each), corners(each)));
        Condition near = near(box, "geometry");
        List<Object> parameters = new ArrayList<>(within.parameters());
        parameters.addAll(near.parameters());
        return new Condition(
                """
                select case when exists (select from %s where %s offset %d) then 2
                            when exists (select from %s where %s offset %d) then 1
                            else 0 end
                """.formatted(blocks, within.sql(), mostBlocks, table.name(), near.sql(), mostFeatures), parameters);
    }

    /** A name, a feature as text, and the values of the sort keys. */
    Condition page(FeatureQuery query) {
        return page(query, selectText(query.output()) + keys(query.order()));
    }

    /** A name, the geometry as WKB, the values of the properties, and those of the sort keys. */
    Condition rows(FeatureQuery query) {
        return page(query, selectValues(query.output()) + keys(query.order()));
    }

    Condition one(ItemOutput output, Object name) {
        return new Condition(
                "select " + selectText(output) + " from " + table.name() + " where " + table.idColumn() + " = ?",
                List.of(name));
    }

    /**
     * The same features as {@link #page}, read block by block in the order of their names: goes past what lies elsewhere, and ends
     * with the page.
     *
     * @param box what alone they are selected by
     */
    Condition pageByBlocks(FeatureQuery query, BoundingBox box, String blocks) {
        return byBlocks(query, selectText(query.output()), box, blocks);
    }

    /** The same features as {@link #rows}, read block by block. */
    Condition rowsByBlocks(FeatureQuery query, BoundingBox box, String blocks) {
        return byBlocks(query, selectValues(query.output()), box, blocks);
    }

    /**
     * An offset of nothing keeps the names in charge: the box would be looked up for each block anew. And only blocks that come in order
     * let PostgreSQL end with the page, and not read a page of each of them.
     */
    private Condition byBlocks(FeatureQuery query, String selected, BoundingBox box, String blocks) {
        Condition near = near(box, "b.box");
        Condition inside = inBox(box);
        List<Object> parameters = new ArrayList<>(near.parameters());
        query.after().ifPresent(mark -> parameters.add(mark.name()));
        parameters.addAll(inside.parameters());
        query.after().ifPresent(mark -> parameters.add(mark.name()));
        return new Condition(
                """
                select x.* from (
                    select first_name, last_name from %1$s b where %2$s%3$s order by first_name offset 0
                ) b cross join lateral (
                    select %4$s, %5$s as "Key"
                    from (select * from %6$s where %5$s between b.first_name and b.last_name offset 0) kept
                    where %7$s%8$s order by %5$s limit %9$d) x
                order by b.first_name, x."Key" limit %9$d
                """.formatted(
                                blocks,
                                near.sql(),
                                query.after().isPresent() ? " and b.last_name > ?" : "",
                                selected,
                                table.idColumn(),
                                table.name(),
                                inside.sql(),
                                query.after().isPresent() ? " and " + table.idColumn() + " > ?" : "",
                                query.limit() + 1),
                parameters);
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

    private String selectValues(ItemOutput output) {
        String values =
                output.columns().stream().map(column -> ", " + column.column()).collect(Collectors.joining());
        return name() + ", st_asbinary(" + output.crs().inThisSystem("geometry") + ")" + values;
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
        return anyOf(asked, ItemSql::inBoxInReach);
    }

    /** What may lie in a box, by its extent alone. */
    private static Condition near(BoundingBox asked, String extent) {
        return anyOf(asked, box -> new Condition(extent + " && " + area(box), corners(box)));
    }

    private static Condition anyOf(BoundingBox asked, Function<BoundingBox, Condition> each) {
        List<BoundingBox> boxes = asked.inReach();
        if (boxes.isEmpty()) {
            return NOWHERE;
        }
        List<Condition> found = boxes.stream().map(each).toList();
        return new Condition(
                found.stream().map(Condition::sql).collect(Collectors.joining(" or ", "(", ")")),
                found.stream().flatMap(box -> box.parameters().stream()).toList());
    }

    /** Most features lie wholly inside, which their extent tells far sooner than their shape does. */
    private static Condition inBoxInReach(BoundingBox box) {
        String area = area(box);
        List<Object> corners = corners(box);
        return new Condition(
                "(geometry && " + area + " and (geometry @ " + inside(box) + " or st_intersects(geometry, " + area
                        + ")))",
                Collections.nCopies(3, corners).stream().flatMap(List::stream).toList());
    }

    /** A rectangle that lies in the box: all of it, or nearly all where its sides are bent in the region's system. */
    private static String inside(BoundingBox box) {
        return box.crs() == ItemCrs.RD_NEW
                ? area(box)
                : "rectangle_within(?, ?, ?, ?, " + box.crs().srid() + ", " + between(box) + ")";
    }

    /** A box as a shape of the region, by its corners; one without width or height is a line or a point. */
    private static String area(BoundingBox box) {
        String envelope = "st_envelope(st_setsrid(st_makeline(st_makepoint(?, ?), st_makepoint(?, ?)), "
                + box.crs().srid() + "))";
        // A straight edge in one system is bent in another: points along it keep the box where it was asked for.
        return box.crs() == ItemCrs.RD_NEW
                ? envelope
                : "st_transform(st_segmentize(" + envelope + ", " + between(box) + "), " + ItemCrs.RD_NEW.srid() + ")";
    }

    private static double between(BoundingBox box) {
        return box.crs().isInDegrees() ? DEGREES_BETWEEN_POINTS : METRES_BETWEEN_POINTS;
    }

    private static List<Object> corners(BoundingBox box) {
        return List.of(
                box.min().first(),
                box.min().second(),
                box.max().first(),
                box.max().second());
    }
}
