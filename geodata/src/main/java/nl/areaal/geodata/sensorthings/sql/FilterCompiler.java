package nl.areaal.geodata.sensorthings.sql;

import nl.areaal.geodata.sensorthings.query.Expression;
import nl.areaal.geodata.sensorthings.query.Expression.Binary;
import nl.areaal.geodata.sensorthings.query.Expression.Call;
import nl.areaal.geodata.sensorthings.query.Expression.Literal;
import nl.areaal.geodata.sensorthings.query.Expression.Minus;
import nl.areaal.geodata.sensorthings.query.Expression.Not;
import nl.areaal.geodata.sensorthings.query.Expression.Path;
import nl.areaal.geodata.sensorthings.query.Operator;
import nl.areaal.geodata.sensorthings.sql.Term.ObservationId;
import nl.areaal.geodata.sensorthings.sql.Term.Period;
import nl.areaal.geodata.sensorthings.sql.Term.Scalar;
import org.locationtech.jts.io.WKBWriter;

/** Makes SQL of the terms of a filter or an order. Whatever doesn't fit together is refused here, not by the database. */
final class FilterCompiler {
    private final Paths paths;
    private final Casts casts;
    private final Comparison comparison;
    private final FunctionCompiler functions;

    FilterCompiler(String option, Paths paths) {
        this.paths = paths;
        casts = new Casts(option);
        comparison = new Comparison(casts);
        functions = new FunctionCompiler(casts);
    }

    /** The term as a condition. */
    Sql condition(Expression expression) {
        return casts.truth(compile(expression));
    }

    /** The term as what rows can be ordered by. */
    Sql sortKey(Expression expression) {
        Term term = compile(expression);
        return switch (term) {
            case Scalar scalar -> scalar.sql();
            case Period period -> period.start();
            case Term.Result result -> casts.number(result);
            case Term.Place place -> casts.json(place).then("::text");
            case ObservationId id -> casts.text(id);
        };
    }

    Term compile(Expression expression) {
        return switch (expression) {
            case Binary binary -> binary(binary);
            case Not not -> truth(Sql.format("(not coalesce({}, false))", condition(not.operand())), not.position());
            case Minus minus -> minus(minus);
            case Call call ->
                functions.compile(
                        call, call.arguments().stream().map(this::compile).toList());
            case Path path -> paths.find(path);
            case Literal literal -> literal(literal);
        };
    }

    private Term binary(Binary binary) {
        Operator operator = binary.operator();
        return switch (operator.kind()) {
            case LOGIC ->
                truth(
                        Sql.format(
                                "({} " + operator.sql() + " {})", condition(binary.left()), condition(binary.right())),
                        binary.position());
            case COMPARISON -> truth(compare(binary), binary.position());
            case ARITHMETIC -> arithmetic(operator, compile(binary.left()), compile(binary.right()));
        };
    }

    private Sql compare(Binary binary) {
        Term left = compile(binary.left());
        if (isId(left) && isValue(binary.right())) {
            return comparison.withId(binary.operator(), left, (Literal) binary.right());
        }
        return comparison.of(binary.operator(), left, compile(binary.right()));
    }

    private static boolean isId(Term term) {
        return term instanceof ObservationId || (term instanceof Scalar scalar && scalar.type() == SqlType.ID);
    }

    private static boolean isValue(Expression expression) {
        return expression instanceof Expression.Numeral || expression instanceof Expression.Text;
    }

    private Term arithmetic(Operator operator, Term left, Term right) {
        boolean additive = operator == Operator.ADD || operator == Operator.SUB;
        if (additive && isDuration(right) && !isDuration(left)) {
            return shifted(operator, left, casts.as(SqlType.DURATION, right));
        }
        if (additive && isDuration(right)) {
            return scalar(
                    SqlType.DURATION,
                    operator,
                    casts.as(SqlType.DURATION, left),
                    casts.as(SqlType.DURATION, right),
                    left);
        }
        if (operator == Operator.SUB && isTime(left)) {
            return scalar(SqlType.DURATION, operator, casts.instant(left), casts.instant(right), left);
        }
        Sql a = casts.number(left);
        Sql b = casts.number(right);
        Sql sql = switch (operator) {
            // A division by zero has no answer, and one row without an answer must not stop the others.
            case DIV -> Sql.format("({} / nullif({}, 0))", a, b);
            case MOD -> Sql.format("mod({}::numeric, nullif({}::numeric, 0))::double precision", a, b);
            default -> Sql.format("({} " + operator.sql() + " {})", a, b);
        };
        return new Scalar(SqlType.NUMBER, sql, left.position());
    }

    private Term shifted(Operator operator, Term time, Sql by) {
        String form = "({} " + operator.sql() + " {})";
        if (time instanceof Period period) {
            return new Period(
                    Sql.format(form, period.start(), by), Sql.format(form, period.end(), by), period.position());
        }
        return new Scalar(SqlType.INSTANT, Sql.format(form, casts.instant(time), by), time.position());
    }

    private static Scalar scalar(SqlType type, Operator operator, Sql left, Sql right, Term at) {
        return new Scalar(type, Sql.format("({} " + operator.sql() + " {})", left, right), at.position());
    }

    private static boolean isDuration(Term term) {
        return term instanceof Scalar scalar && scalar.type() == SqlType.DURATION;
    }

    private static boolean isTime(Term term) {
        return term instanceof Period
                || (term instanceof Scalar scalar
                        && (scalar.type() == SqlType.INSTANT || scalar.type() == SqlType.DATE));
    }

    private Term minus(Minus minus) {
        return new Scalar(
                SqlType.NUMBER, Sql.format("(- {})", casts.number(compile(minus.operand()))), minus.position());
    }

    private static Term literal(Literal literal) {
        int at = literal.position();
        return switch (literal) {
            case Expression.Text text -> new Scalar(SqlType.TEXT, Sql.of("?::text", text.value()), at);
            case Expression.Numeral number ->
                new Scalar(
                        SqlType.NUMBER,
                        Sql.of("?::double precision", number.value().doubleValue()),
                        at);
            case Expression.Truth truth -> truth(Sql.of("?::boolean", truth.value()), at);
            case Expression.Nothing nothing -> new Scalar(SqlType.NULL, Sql.of("null"), at);
            case Expression.Moment moment ->
                new Scalar(SqlType.INSTANT, Sql.of("?::timestamptz", Parameters.time(moment.value())), at);
            case Expression.Stretch stretch ->
                new Period(
                        Sql.of("?::timestamptz", Parameters.time(stretch.start())),
                        Sql.of("?::timestamptz", Parameters.time(stretch.end())),
                        at);
            case Expression.Day day -> new Scalar(SqlType.DATE, Sql.of("?::date", day.value()), at);
            case Expression.TimeOfDay time -> new Scalar(SqlType.TIME_OF_DAY, Sql.of("?::time", time.value()), at);
            case Expression.Span span -> new Scalar(SqlType.DURATION, Sql.of("?::interval", span.iso()), at);
            case Expression.Shape shape ->
                new Scalar(
                        SqlType.GEOMETRY, Sql.of("st_geomfromwkb(?, 4326)", new WKBWriter().write(shape.value())), at);
        };
    }

    private static Scalar truth(Sql sql, int position) {
        return new Scalar(SqlType.BOOLEAN, sql, position);
    }
}
