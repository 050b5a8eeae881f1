package nl.areaal.geodata.cql.sql;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Expression.Call;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.InvalidFilterException;
import nl.areaal.geodata.cql.Operator;
import nl.areaal.geodata.cql.sql.Term.Scalar;

/**
 * Turns a filter into a condition on the rows of a collection. What makes no sense there is refused here, with its place in
 * the filter, and not by the database. No word of the filter becomes SQL: names are looked up, values are bound.
 */
public final class FilterSql {
    private final Filter filter;
    private final Map<String, Queryable> queryables;
    private final ComparisonSql comparisons;
    private final SpatialSql places;
    private final TemporalSql times;
    private final ArraySql arrays;

    private FilterSql(Filter filter, List<Queryable> queryables, LiteralCrs crs) {
        this.filter = filter;
        this.queryables =
                queryables.stream().collect(Collectors.toMap(Queryable::name, Function.identity(), (one, two) -> one));
        comparisons = new ComparisonSql(filter);
        places = new SpatialSql(filter, crs);
        times = new TemporalSql(filter);
        arrays = new ArraySql(filter, places);
    }

    /**
     * The filter as a condition.
     *
     * @throws InvalidFilterException when it names what the collection does not have, or mixes what can't be mixed
     */
    public static Condition compile(Filter filter, List<Queryable> queryables, LiteralCrs crs) {
        Fragment sql = new FilterSql(filter, queryables, crs).condition(filter.expression());
        return new Condition(sql.text(), sql.parameters());
    }

    private Fragment condition(Expression expression) {
        return as(ValueType.BOOLEAN, expression);
    }

    private Fragment as(ValueType type, Expression expression) {
        Term term = compile(expression);
        if (term instanceof Scalar scalar && scalar.type() == type) {
            return scalar.sql();
        }
        throw filter.refuse(expression, term.words(), type.words());
    }

    private Term compile(Expression expression) {
        return switch (expression) {
            case Expression.Property property -> property(property);
            case Call call -> call(call);
            case Expression.FunctionCall call ->
                throw filter.refuse(call, "function '" + call.name() + "'", "a function of CQL2 itself");
            case Expression.Text text -> scalar(ValueType.TEXT, text(text), text);
            case Expression.Numeral number -> scalar(ValueType.NUMBER, number(number.value()), number);
            case Expression.Truth truth -> truth(Fragment.of("?::boolean", truth.value()), truth);
            case Expression.Day day -> scalar(ValueType.DATE, Fragment.of("?::date", day.value()), day);
            case Expression.Moment moment ->
                scalar(
                        ValueType.TIMESTAMP,
                        Fragment.of("?::timestamptz", moment.value().atOffset(ZoneOffset.UTC)),
                        moment);
            case Expression.Interval interval -> times.interval(interval, end(interval.start()), end(interval.end()));
            case Expression.Open open -> throw filter.refuse(open, "'..'", "a value");
            case Expression.Shape shape -> places.drawn(shape);
            case Expression.Box box -> places.drawn(box);
            case Expression.Sequence sequence ->
                arrays.array(
                        sequence,
                        sequence.elements().stream().map(this::compile).toList());
        };
    }

    private Term property(Expression.Property property) {
        Queryable queryable = queryables.get(property.name());
        if (queryable == null) {
            throw filter.refuse(
                    property,
                    "property '" + property.name() + "'",
                    "one of " + queryables.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        Fragment column = Fragment.of(queryable.column());
        return switch (queryable.type()) {
            case GEOMETRY -> new Term.Place(column, property);
            case ARRAY -> new Term.Many(Fragment.format("to_jsonb({})", column), property);
            default -> scalar(queryable.type(), column, property);
        };
    }

    private Term call(Call call) {
        List<Expression> operands = call.operands();
        Operator operator = call.operator();
        return switch (operator.kind()) {
            case LOGIC -> truth(logic(operator, operands), call);
            case COMPARISON ->
                truth(comparisons.compare(operator, compile(operands.get(0)), compile(operands.get(1))), call);
            case TEST -> truth(test(call), call);
            case FOLDING -> scalar(ValueType.TEXT, folded(operator, operands.getFirst()), call);
            case ARITHMETIC ->
                scalar(
                        ValueType.NUMBER,
                        arithmetic(
                                operator, as(ValueType.NUMBER, operands.get(0)), as(ValueType.NUMBER, operands.get(1))),
                        call);
            case SPATIAL -> truth(places.relation(operator, compile(operands.get(0)), compile(operands.get(1))), call);
            case TEMPORAL -> truth(times.relation(operator, compile(operands.get(0)), compile(operands.get(1))), call);
            case ARRAY -> truth(arrays.relation(operator, compile(operands.get(0)), compile(operands.get(1))), call);
        };
    }

    private Fragment logic(Operator operator, List<Expression> operands) {
        return switch (operator) {
            case NOT -> Fragment.format("(not {})", condition(operands.getFirst()));
            case AND ->
                Fragment.join(" and ", operands.stream().map(this::condition).toList());
            default ->
                Fragment.join(" or ", operands.stream().map(this::condition).toList());
        };
    }

    private Fragment test(Call call) {
        List<Expression> operands = call.operands();
        Expression first = operands.getFirst();
        return switch (call.operator()) {
            case IS_NULL -> isNull(compile(first));
            case LIKE -> Fragment.format("({} like {})", as(ValueType.TEXT, first), pattern(operands.get(1)));
            case BETWEEN -> comparisons.between(compile(first), compile(operands.get(1)), compile(operands.get(2)));
            default -> comparisons.in(compile(first), elements(operands.get(1)));
        };
    }

    private List<Term> elements(Expression list) {
        if (list instanceof Expression.Sequence sequence && !sequence.elements().isEmpty()) {
            return sequence.elements().stream().map(this::compile).toList();
        }
        throw filter.refuse(list, "no list", "a list of values");
    }

    private static Fragment isNull(Term term) {
        return switch (term) {
            case Scalar scalar -> Fragment.format("({} is null)", scalar.sql());
            case Term.Place place -> Fragment.format("({} is null)", place.sql());
            case Term.Many many -> Fragment.format("({} is null)", many.json());
            case Term.Span span -> Fragment.format("({} is null and {} is null)", span.start(), span.end());
            case Term.Drawn drawn -> Fragment.of("false");
        };
    }

    /** A pattern is a text that is there beforehand, so that its wildcards can be looked at. */
    private Fragment pattern(Expression pattern) {
        Expression inside = pattern;
        while (inside instanceof Call call && call.operator().kind() == Operator.Kind.FOLDING) {
            inside = call.operands().getFirst();
        }
        if (!(inside instanceof Expression.Text text)) {
            throw filter.refuse(pattern, "no text", "a pattern in quotes, in CASEI or ACCENTI if you like");
        }
        String backslashes = text.value().replaceFirst("^.*?(\\\\*)$", "$1");
        if (backslashes.length() % 2 == 1) {
            throw filter.refuse(pattern, "'" + text.value() + "'", "a letter after the last backslash");
        }
        return as(ValueType.TEXT, pattern);
    }

    private Fragment folded(Operator operator, Expression operand) {
        String function = operator == Operator.CASE_INSENSITIVE ? "lower({})" : "without_accents({})";
        return Fragment.format(function, as(ValueType.TEXT, operand));
    }

    private static Fragment arithmetic(Operator operator, Fragment left, Fragment right) {
        String form = switch (operator) {
            // A division by zero has no answer, and one feature without an answer must not stop the others.
            case DIVIDED_BY -> "({}::double precision / nullif({}::double precision, 0))";
            case WHOLE_DIVIDED_BY -> "trunc({}::double precision / nullif({}::double precision, 0))";
            case MODULO -> "mod({}::numeric, nullif({}::numeric, 0))::double precision";
            case POWER -> "power({}::double precision, {}::double precision)";
            case PLUS -> "({}::double precision + {}::double precision)";
            case MINUS -> "({}::double precision - {}::double precision)";
            default -> "({}::double precision * {}::double precision)";
        };
        return Fragment.format(form, left, right);
    }

    private Term end(Expression end) {
        return end instanceof Expression.Open
                ? new Term.Span(Fragment.of("null"), Fragment.of("null"), end)
                : compile(end);
    }

    /** The database keeps no zero characters and no halves of letters. */
    private Fragment text(Expression.Text text) {
        boolean storable = text.value()
                .codePoints()
                .noneMatch(letter ->
                        letter == 0 || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE));
        if (!storable) {
            throw filter.refuse(text, "a text with a letter that does not exist", "Unicode without U+0000");
        }
        return Fragment.of("?::text", text.value());
    }

    private static Fragment number(BigDecimal value) {
        boolean isWhole = value.scale() <= 0 && value.precision() - value.scale() <= 18;
        return isWhole
                ? Fragment.of("?::bigint", value.longValueExact())
                : Fragment.of("?::double precision", value.doubleValue());
    }

    private static Scalar truth(Fragment sql, Expression part) {
        return scalar(ValueType.BOOLEAN, sql, part);
    }

    private static Scalar scalar(ValueType type, Fragment sql, Expression part) {
        return new Scalar(type, sql, part);
    }
}
