package nl.areaal.geodata.sensorthings.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.areaal.geodata.sensorthings.query.Expression.Binary;
import nl.areaal.geodata.sensorthings.query.Expression.Call;
import nl.areaal.geodata.sensorthings.query.Expression.Day;
import nl.areaal.geodata.sensorthings.query.Expression.Minus;
import nl.areaal.geodata.sensorthings.query.Expression.Moment;
import nl.areaal.geodata.sensorthings.query.Expression.Not;
import nl.areaal.geodata.sensorthings.query.Expression.Nothing;
import nl.areaal.geodata.sensorthings.query.Expression.Numeral;
import nl.areaal.geodata.sensorthings.query.Expression.Path;
import nl.areaal.geodata.sensorthings.query.Expression.Shape;
import nl.areaal.geodata.sensorthings.query.Expression.Span;
import nl.areaal.geodata.sensorthings.query.Expression.Stretch;
import nl.areaal.geodata.sensorthings.query.Expression.Text;
import nl.areaal.geodata.sensorthings.query.Expression.TimeOfDay;
import nl.areaal.geodata.sensorthings.query.Expression.Truth;
import nl.areaal.geodata.sensorthings.query.Query.Expansion;
import nl.areaal.geodata.sensorthings.query.Query.Order;

/** Writes a query as clients do, so that a link can ask for the next part of an answer. */
public final class QueryText {
    private QueryText() {}

    /** The options of a query with a mark between them, as they stand inside of an expansion. */
    public static String of(Query query, String between) {
        return String.join(between, options(query));
    }

    /** The options of a query, each as {@code name=value}. */
    public static List<String> options(Query query) {
        List<String> options = new ArrayList<>();
        query.filter().ifPresent(filter -> options.add("$filter=" + of(filter)));
        if (!query.order().isEmpty()) {
            options.add("$orderby=" + query.order().stream().map(QueryText::of).collect(Collectors.joining(",")));
        }
        if (!query.select().isEmpty()) {
            options.add("$select=" + String.join(",", query.select()));
        }
        if (!query.expansions().isEmpty()) {
            options.add(
                    "$expand=" + query.expansions().stream().map(QueryText::of).collect(Collectors.joining(",")));
        }
        if (query.count()) {
            options.add("$count=true");
        }
        query.window().top().ifPresent(top -> options.add("$top=" + top));
        if (query.window().skip() > 0) {
            options.add("$skip=" + query.window().skip());
        }
        return options;
    }

    private static String of(Expansion expansion) {
        String options = of(expansion.query(), ";");
        return options.isEmpty() ? expansion.navigation() : expansion.navigation() + "(" + options + ")";
    }

    private static String of(Order order) {
        return of(order.by()) + (order.descending() ? " desc" : " asc");
    }

    /** A term, with brackets around what binds more weakly than what it stands in. */
    public static String of(Expression expression) {
        return switch (expression) {
            case Binary binary -> {
                int strength = binary.operator().strength();
                yield inside(binary.left(), strength) + " " + binary.operator().word() + " "
                        + inside(binary.right(), strength + 1);
            }
            case Not not -> "not " + inside(not.operand(), Integer.MAX_VALUE);
            case Minus minus -> "-" + inside(minus.operand(), Integer.MAX_VALUE);
            case Call call ->
                call.function().word()
                        + call.arguments().stream().map(QueryText::of).collect(Collectors.joining(",", "(", ")"));
            case Path path -> String.join("/", path.segments());
            case Text text -> "'" + text.value().replace("'", "''") + "'";
            case Numeral number -> number.value().toString();
            case Truth truth -> Boolean.toString(truth.value());
            case Nothing nothing -> "null";
            case Moment moment -> moment.value().toString();
            case Stretch stretch -> stretch.start() + "/" + stretch.end();
            case Day day -> day.value().toString();
            case TimeOfDay time -> time.value().toString();
            case Span span -> "duration'" + span.iso() + "'";
            case Shape shape -> "geography'" + shape.value().toText() + "'";
        };
    }

    private static String inside(Expression operand, int strength) {
        boolean weaker = operand instanceof Binary binary && binary.operator().strength() < strength;
        boolean unary = strength == Integer.MAX_VALUE && (operand instanceof Not || operand instanceof Minus);
        return weaker || unary ? "(" + of(operand) + ")" : of(operand);
    }
}
