package nl.areaal.geodata.layer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.areaal.geodata.cql.sql.Condition;

/** The statements that read features; names of tables and columns were checked when the collection was registered. */
record ItemSql(PublishedCollection.Table table) {
    /** What the number of all is called, as no column can be. */
    static final String TOTAL = "Total";

    private static final Condition NOWHERE = new Condition("false", List.of());
    private static final double DEGREES_BETWEEN_POINTS = 0.05;
    private static final double METRES_BETWEEN_POINTS = 5_000;

    /**
     * A part of a box as a shape of the region, in hexadecimal EWKB.
     *
     * @param inside a rectangle that lies in it; empty when there is none
     */
    record Placed(String area, String inside) {}

    /** How many there are, of which no more than some are counted. */
    Condition count(Condition inBox, Condition filter, int most) {
        Condition wanted = both(inBox, filter);
        return new Condition(
                "select count(*) from (select from " + table.name() + " where " + wanted.sql() + " limit " + most
                        + ") found",
                wanted.parameters());
    }

    /**
     * How much a box holds, as a number, and its parts with what is inside each: 2 where more than so many blocks lie wholly in it, else 1
     * where more features than these blocks hold may lie in it, else 0. Where few blocks touch it nothing else is looked at.
     */
    Condition look(BoundingBox box, String blocks, int mostBlocks) {
        List<BoundingBox> parts = box.inReach();
        List<Object> parameters = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (BoundingBox part : parts) {
            values.add("(" + area(part) + ", " + inside(part) + ")");
            parameters.addAll(corners(part));
            parameters.addAll(corners(part));
        }
        return new Condition(
                """
                with box (area, inside) as materialized (values %1$s)
                select case when exists (select from box join %2$s b on b.box @ box.inside offset %4$d) then 2
                            when not exists (select from box join %2$s b on b.box && box.area offset %4$d) then 0
                            when exists (select from box join %3$s t on t.geometry && box.area offset %5$d) then 1
                            else 0 end,
                       (select array_agg(area::text) from box), (select array_agg(coalesce(inside::text, '')) from box)
                """.formatted(
                                String.join(", ", values),
                                blocks,
                                table.name(),
                                mostBlocks,
                                mostBlocks * FeatureBlocks.FEATURES),
                parameters);
    }

    /** A name, a feature as text, and the values of the sort keys. */
    Condition page(FeatureQuery query, Condition inBox) {
        return page(query, inBox, selectText(query.output()) + keys(query.order()));
    }

    /** A name, the geometry as WKB, the values of the properties, and those of the sort keys. */
    Condition rows(FeatureQuery query, Condition inBox) {
        return page(query, inBox, selectValues(query.output()) + keys(query.order()));
    }

    /** The same as {@link #page} with how many there are on all pages beside each, found in one pass: for a first page of not too many. */
    Condition pageAndTotal(FeatureQuery query, Condition inBox) {
        Condition wanted = both(inBox, query.selection().filter());
        String order = new PageSql(query.order(), table.idColumn()).orderBy();
        return new Condition(
                "select %1$s, \"%2$s\" from (select *, count(*) over () as \"%2$s\" from %3$s where %4$s%5$s limit %6$d) x%5$s"
                        .formatted(
                                selectText(query.output()) + keys(query.order()),
                                TOTAL,
                                table.name(),
                                wanted.sql(),
                                order,
                                query.limit() + 1),
                wanted.parameters());
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
    Condition pageByBlocks(FeatureQuery query, List<Placed> box, String blocks) {
        return byBlocks(query, selectText(query.output()), box, blocks);
    }

    /** The same features as {@link #rows}, read block by block. */
    Condition rowsByBlocks(FeatureQuery query, List<Placed> box, String blocks) {
        return byBlocks(query, selectValues(query.output()), box, blocks);
    }

    /**
     * An offset of nothing keeps the names in charge: the box would be looked up for each block anew. And only blocks that come in order
     * let PostgreSQL end with the page, and not read a page of each of them.
     */
    private Condition byBlocks(FeatureQuery query, String selected, List<Placed> box, String blocks) {
        Condition near = anyOf(box, part -> new Condition("b.box && ?::geometry", List.of(part.area())));
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

    private Condition page(FeatureQuery query, Condition inBox, String selected) {
        PageSql page = new PageSql(query.order(), table.idColumn());
        List<Object> parameters = new ArrayList<>();
        Condition wanted = both(inBox, query.selection().filter());
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

    private static Condition both(Condition one, Condition other) {
        List<Object> parameters = new ArrayList<>(one.parameters());
        parameters.addAll(other.parameters());
        return new Condition(one.sql() + " and " + other.sql(), parameters);
    }

    /** What lies in the box of a selection, if it has one. */
    static Condition inBox(Selection selection) {
        return selection
                .box()
                .map(box -> anyOf(box.inReach(), ItemSql::inBoxInReach))
                .orElse(Condition.ALWAYS);
    }

    /** What lies in a box that was looked at: nobody has to place it again. */
    static Condition inBox(List<Placed> parts) {
        return anyOf(parts, ItemSql::inPart);
    }

    private static <T> Condition anyOf(List<T> parts, Function<T, Condition> each) {
        if (parts.isEmpty()) {
            return NOWHERE;
        }
        List<Condition> found = parts.stream().map(each).toList();
        return new Condition(
                found.stream().map(Condition::sql).collect(Collectors.joining(" or ", "(", ")")),
                found.stream().flatMap(part -> part.parameters().stream()).toList());
    }

    private static Condition inPart(Placed part) {
        return part.inside().isEmpty()
                ? new Condition(
                        "(geometry && ?::geometry and st_intersects(geometry, ?::geometry))",
                        List.of(part.area(), part.area()))
                : new Condition(
                        "(geometry && ?::geometry and (geometry @ ?::geometry or st_intersects(geometry, ?::geometry)))",
                        List.of(part.area(), part.inside(), part.area()));
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

    /** A rectangle that lies in the box and is nearly all of it: extents are compared as PostGIS keeps them, in single precision. */
    private static String inside(BoundingBox box) {
        return "rectangle_within(?, ?, ?, ?, " + box.crs().srid() + ", " + between(box) + ")";
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
