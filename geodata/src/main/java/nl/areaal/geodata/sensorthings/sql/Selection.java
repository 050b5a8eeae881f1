package nl.areaal.geodata.sensorthings.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.query.Expression;
import nl.areaal.geodata.sensorthings.query.Query;
import nl.areaal.geodata.sensorthings.query.Query.Order;

/** The entities of one kind that a query asks for, as SQL. */
final class Selection {
    /** How the entities are called in the SQL. */
    static final String ALIAS = "e";

    /** Beyond this a sort of all is no slower. */
    private static final int MOST_BY_DATASTREAM = 1_000;

    private final EntityType type;
    private final Query query;
    private final Access access;
    private final Sql within;

    /**
     * Selects among the entities of a kind.
     *
     * @param within a condition beside the query's own; may be empty
     */
    Selection(EntityType type, Query query, Access access, Sql within) {
        this.type = type;
        this.query = query;
        this.access = access;
        this.within = within;
    }

    List<Attribute> attributes() {
        return type.attributes().stream()
                .filter(attribute -> query.shows(attribute.name()))
                .toList();
    }

    /** The keys and attributes of a page, and of one entity more, which tells whether there are more. */
    Sql page() {
        Sql where = where();
        return goesByDatastream(where)
                ? byDatastream(where)
                : page(where, query.window().size() + 1, query.window().skip());
    }

    private Sql page(Sql where, int limit, int offset) {
        List<String> columns = new ArrayList<>(List.of(Tables.key(type, ALIAS)));
        attributes().forEach(attribute -> columns.addAll(Tables.columns(type, attribute, ALIAS)));
        Joins joins = new Joins("s", access);
        Sql order = order(joins);
        return Sql.of("select " + String.join(", ", columns) + " from " + Tables.from(type, ALIAS))
                .then(joins.sql())
                .then(where)
                .then(order)
                .then(stretch(limit, offset));
    }

    /**
     * How many of a first page stands in the text: a plan for whatever number there may come looks so much dearer to PostgreSQL that it
     * plans each time anew, which takes longer than to find a few.
     */
    private static Sql stretch(int limit, int offset) {
        return offset == 0 ? Sql.of(" limit " + limit) : Sql.of(" limit ? offset ?", limit, offset);
    }

    /**
     * Whether observations of all datastreams are asked for in an order that their key can give for each datastream. No
     * index has them by time alone, since it would slow the stream.
     */
    private boolean goesByDatastream(Sql where) {
        return type == EntityType.OBSERVATION
                && within.isEmpty()
                && !where.text().contains(ALIAS + ".datastream_id = ")
                && query.window().size() + query.window().skip() <= MOST_BY_DATASTREAM
                && (query.order().isEmpty() || isByTime(query.order()));
    }

    private static boolean isByTime(List<Order> order) {
        return order.size() == 1
                && order.getFirst().by() instanceof Expression.Path path
                && path.segments().equals(List.of("phenomenonTime"));
    }

    /** The first of each datastream, and then the first of those. */
    private Sql byDatastream(Sql where) {
        int shown = query.window().size() + 1;
        Sql own = Sql.of((where.isEmpty() ? " where " : where.text() + " and ") + ALIAS + ".datastream_id = g.id");
        Sql each = page(
                new Sql(own.text(), where.parameters()), shown + query.window().skip(), 0);
        String direction = !query.order().isEmpty() && query.order().getFirst().descending() ? " desc" : "";
        String order = query.order().isEmpty() ? "g.id, x.key_time" : "x.key_time" + direction + ", g.id";
        return Sql.of("select x.* from datastream g cross join lateral (")
                .then(each)
                .then(") x order by " + order)
                .then(stretch(shown, query.window().skip()));
    }

    Sql count() {
        return Sql.of("select count(*) from " + Tables.from(type, ALIAS)).then(where());
    }

    private Sql where() {
        List<Sql> conditions = Stream.of(
                        Optional.of(within),
                        Optional.of(access.condition(type, ALIAS)),
                        query.filter().map(this::filter))
                .flatMap(Optional::stream)
                .filter(condition -> !condition.isEmpty())
                .toList();
        return conditions.isEmpty() ? Sql.NONE : Sql.of(" where ").then(Sql.join(" and ", conditions));
    }

    /**
     * What the filter looks at beyond the entity itself is joined aside, so that an entity comes once however many of its
     * entities fit.
     */
    private Sql filter(Expression filter) {
        Joins direct = new Joins("f", access);
        Sql condition = compiler("$filter", ALIAS, direct).condition(filter);
        if (direct.sql().isEmpty()) {
            return condition;
        }
        Joins joins = new Joins("f", access);
        String other = "o";
        Sql aside = compiler("$filter", other, joins).condition(filter);
        return Sql.of("(" + keys(ALIAS) + ") in (select " + keys(other) + " from " + Tables.from(type, other))
                .then(joins.sql())
                .then(" where ")
                .then(aside)
                .then(")");
    }

    private String keys(String alias) {
        return type == EntityType.OBSERVATION ? alias + ".datastream_id, " + alias + ".phenomenon_time" : alias + ".id";
    }

    private Sql order(Joins joins) {
        List<Sql> keys = new ArrayList<>();
        FilterCompiler compiler = compiler("$orderby", ALIAS, joins);
        for (Order order : query.order()) {
            Sql key = compiler.sortKey(order.by());
            keys.add(key.then(order.descending() ? descending(order) : " asc"));
        }
        if (joins.many()) {
            throw new InvalidRequestException(
                    "$orderby", "a path through a collection", "a path on which each step leads to one entity");
        }
        Tables.usualOrder(type, ALIAS).forEach(column -> keys.add(Sql.of(column)));
        return Sql.of(" order by ").then(Sql.join(", ", keys));
    }

    /** Every observation has a time, and an index read backwards can't put what is missing last. */
    private String descending(Order order) {
        return type == EntityType.OBSERVATION && isByTime(List.of(order)) ? " desc" : " desc nulls last";
    }

    private FilterCompiler compiler(String option, String alias, Joins joins) {
        return new FilterCompiler(option, new Paths(option, type, alias, joins));
    }
}
