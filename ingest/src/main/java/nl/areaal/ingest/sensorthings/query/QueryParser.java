package nl.areaal.ingest.sensorthings.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Navigation;
import nl.areaal.geodata.sensorthings.query.Expression;
import nl.areaal.geodata.sensorthings.query.Query;
import nl.areaal.geodata.sensorthings.query.Query.Expansion;
import nl.areaal.geodata.sensorthings.query.Query.Order;
import nl.areaal.geodata.sensorthings.query.Query.Window;

/** Reads the query options of a request: $filter, $orderby, $top, $skip, $count, $select and $expand. */
public final class QueryParser {
    private static final Pattern NAME = Pattern.compile("[@\\p{L}_][\\p{L}\\p{N}_.]*");
    private static final Pattern OPTION = Pattern.compile("(\\$[a-z]+) *= *");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}(?!\\d)");
    private static final Pattern TRUTH = Pattern.compile("(true|false)(?!\\p{L})");
    private static final Pattern DIRECTION = Pattern.compile(" +(asc|desc)(?!\\p{L})");
    private static final List<String> IDS = List.of("id", "@iot.id", "@iot.selfLink");
    private static final int DEEPEST = 10;

    private final EntityType type;
    private final int depth;

    private Optional<Expression> filter = Optional.empty();
    private List<Order> order = List.of();
    private OptionalInt top = OptionalInt.empty();
    private int skip;
    private boolean count;
    private List<String> select = List.of();
    private List<Expansion> expansions = List.of();

    private QueryParser(EntityType type, int depth) {
        this.type = type;
        this.depth = depth;
    }

    /**
     * Reads options that apply to a collection of a type.
     *
     * @param options by their names, decoded
     */
    public static Query parse(EntityType type, Map<String, String> options) {
        QueryParser parser = new QueryParser(type, 0);
        options.forEach((name, text) -> {
            Cursor cursor = new Cursor(name, text);
            parser.option(name, cursor);
            cursor.expectEnd();
        });
        return parser.query();
    }

    private Query query() {
        return new Query(filter, order, new Window(top, skip), count, select, expansions);
    }

    private void option(String name, Cursor cursor) {
        cursor.skipSpace();
        switch (name) {
            case "$filter" -> filter = Optional.of(new ExpressionParser(cursor).expression());
            case "$orderby" -> order = list(cursor, this::order);
            case "$top" -> top = OptionalInt.of(wholeNumber(cursor));
            case "$skip" -> skip = wholeNumber(cursor);
            case "$count" -> count = truth(cursor);
            case "$select" -> select = list(cursor, this::selected);
            case "$expand" -> expansions = merged(list(cursor, this::expansion));
            default ->
                throw new InvalidRequestException(
                        name, "an unknown option", "$filter, $orderby, $top, $skip, $count, $select or $expand");
        }
    }

    private interface Item<T> {
        T read(Cursor cursor);
    }

    private static <T> List<T> list(Cursor cursor, Item<T> item) {
        List<T> items = new ArrayList<>();
        do {
            cursor.skipSpace();
            items.add(item.read(cursor));
            cursor.skipSpace();
        } while (cursor.skip(','));
        return items;
    }

    private Order order(Cursor cursor) {
        Expression by = new ExpressionParser(cursor).expression();
        Optional<String> direction = cursor.take(DIRECTION).map(found -> found.group(1));
        return new Order(by, direction.filter("desc"::equals).isPresent());
    }

    private static int wholeNumber(Cursor cursor) {
        return cursor.take(WHOLE_NUMBER)
                .map(MatchResult::group)
                .map(Integer::parseInt)
                .orElseThrow(() -> cursor.wrong("a whole number from 0 to 999999999"));
    }

    private static boolean truth(Cursor cursor) {
        return cursor.take(TRUTH)
                .map(found -> found.group(1).equals("true"))
                .orElseThrow(() -> cursor.wrong("true or false"));
    }

    private String selected(Cursor cursor) {
        int at = cursor.position();
        String name = cursor.take(NAME).map(MatchResult::group).orElse("");
        boolean known = IDS.contains(name)
                || type.attribute(name).isPresent()
                || type.navigation(name).isPresent();
        if (!known) {
            throw cursor.wrong(at, "an attribute or a link of " + type.single());
        }
        return name;
    }

    private Expansion expansion(Cursor cursor) {
        int at = cursor.position();
        Navigation navigation = cursor.take(NAME)
                .map(MatchResult::group)
                .flatMap(type::navigation)
                .orElseThrow(() -> cursor.wrong(
                        at,
                        "what a " + type.single() + " leads to: "
                                + String.join(
                                        ", ",
                                        type.navigations().stream()
                                                .map(Navigation::name)
                                                .toList())));
        if (depth == DEEPEST) {
            throw cursor.wrong(at, "at most " + DEEPEST + " levels");
        }
        QueryParser inner = new QueryParser(navigation.to(), depth + 1);
        if (cursor.skip('/')) {
            inner.expansions = List.of(inner.expansion(cursor));
        } else if (cursor.skip('(')) {
            inner.options(cursor);
        }
        return new Expansion(navigation.name(), inner.query());
    }

    private void options(Cursor cursor) {
        do {
            cursor.skipSpace();
            String name = cursor.take(OPTION)
                    .map(found -> found.group(1))
                    .orElseThrow(() -> cursor.wrong("an option like $top=10"));
            option(name, cursor);
            cursor.skipSpace();
        } while (cursor.skip(';'));
        cursor.expect(')');
    }

    /** {@code Datastreams/Sensor,Datastreams/Thing} asks for one expansion with two inside. */
    private static List<Expansion> merged(List<Expansion> all) {
        Map<String, Expansion> byName = new LinkedHashMap<>();
        for (Expansion expansion : all) {
            byName.merge(expansion.navigation(), expansion, QueryParser::merge);
        }
        return List.copyOf(byName.values());
    }

    private static Expansion merge(Expansion a, Expansion b) {
        List<Expansion> inside = new ArrayList<>(a.query().expansions());
        inside.addAll(b.query().expansions());
        Query base = isBare(a.query()) ? b.query() : a.query();
        return new Expansion(
                a.navigation(),
                new Query(base.filter(), base.order(), base.window(), base.count(), base.select(), merged(inside)));
    }

    private static boolean isBare(Query query) {
        return query.filter().isEmpty()
                && query.order().isEmpty()
                && query.window().equals(Window.FIRST)
                && !query.count()
                && query.select().isEmpty();
    }
}
