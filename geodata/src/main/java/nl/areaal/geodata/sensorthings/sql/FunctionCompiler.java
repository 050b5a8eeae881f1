package nl.areaal.geodata.sensorthings.sql;

import java.util.List;
import java.util.regex.Pattern;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.query.Expression;
import nl.areaal.geodata.sensorthings.query.Expression.Call;
import nl.areaal.geodata.sensorthings.query.Function;
import nl.areaal.geodata.sensorthings.sql.Term.Period;
import nl.areaal.geodata.sensorthings.sql.Term.Scalar;

/** Makes SQL of the functions of a filter. */
final class FunctionCompiler {
    private static final Pattern RELATION = Pattern.compile("[012TF*]{9}");

    private final Casts casts;

    FunctionCompiler(Casts casts) {
        this.casts = casts;
    }

    Term compile(Call call, List<Term> arguments) {
        Function function = call.function();
        return switch (function) {
            case SUBSTRINGOF, CONTAINS, ENDSWITH, STARTSWITH -> truth(texts(function, arguments), call);
            case LENGTH, INDEXOF -> new Scalar(SqlType.NUMBER, texts(function, arguments), call.position());
            case SUBSTRING -> new Scalar(SqlType.TEXT, substring(arguments), call.position());
            case TOLOWER, TOUPPER, TRIM, CONCAT ->
                new Scalar(SqlType.TEXT, texts(function, arguments), call.position());
            case NOW, MINDATETIME, MAXDATETIME -> new Scalar(SqlType.INSTANT, moment(function), call.position());
            case DATE -> new Scalar(SqlType.DATE, ofTime("({} at time zone 'UTC')::date", arguments), call.position());
            case TIME ->
                new Scalar(SqlType.TIME_OF_DAY, ofTime("({} at time zone 'UTC')::time", arguments), call.position());
            case YEAR, MONTH, DAY, HOUR, MINUTE, SECOND, FRACTIONALSECONDS, TOTALOFFSETMINUTES ->
                new Scalar(SqlType.NUMBER, partOfTime(function, arguments), call.position());
            case ROUND, FLOOR, CEILING -> new Scalar(SqlType.NUMBER, rounded(function, arguments), call.position());
            case GEO_DISTANCE -> new Scalar(SqlType.NUMBER, shapes("st_distance", arguments), call.position());
            case GEO_LENGTH ->
                new Scalar(
                        SqlType.NUMBER,
                        Sql.format("st_length({})", casts.geometry(arguments.getFirst())),
                        call.position());
            case GEO_INTERSECTS -> truth(shapes("st_intersects", arguments), call);
            case ST_EQUALS, ST_DISJOINT, ST_TOUCHES, ST_WITHIN, ST_OVERLAPS, ST_CROSSES, ST_INTERSECTS, ST_CONTAINS ->
                truth(shapes(function.word(), arguments), call);
            case ST_RELATE -> truth(related(call, arguments), call);
            case BEFORE, AFTER, MEETS, DURING, OVERLAPS, STARTS, FINISHES ->
                truth(periods(function, casts.period(arguments.getFirst()), casts.period(arguments.getLast())), call);
        };
    }

    private Sql texts(Function function, List<Term> arguments) {
        Sql first = casts.text(arguments.getFirst());
        Sql last = casts.text(arguments.getLast());
        return switch (function) {
            case SUBSTRINGOF -> Sql.format("(position({} in {}) > 0)", first, last);
            case CONTAINS -> Sql.format("(position({} in {}) > 0)", last, first);
            case ENDSWITH -> Sql.format("(right({}, length({})) = {})", first, last, last);
            case STARTSWITH -> Sql.format("starts_with({}, {})", first, last);
            case LENGTH -> Sql.format("length({})", first);
            case INDEXOF -> Sql.format("(position({} in {}) - 1)", last, first);
            case TOLOWER -> Sql.format("lower({})", first);
            case TOUPPER -> Sql.format("upper({})", first);
            case TRIM -> Sql.format("btrim({})", first);
            default -> Sql.format("({} || {})", first, last);
        };
    }

    private Sql substring(List<Term> arguments) {
        Sql text = casts.text(arguments.getFirst());
        Sql start = casts.number(arguments.get(1));
        return arguments.size() == 2
                ? Sql.format("substr({}, {}::integer + 1)", text, start)
                : Sql.format(
                        "substr({}, {}::integer + 1, greatest({}::integer, 0))",
                        text,
                        start,
                        casts.number(arguments.getLast()));
    }

    private static Sql moment(Function function) {
        return switch (function) {
            case MINDATETIME -> Sql.of("'-infinity'::timestamptz");
            case MAXDATETIME -> Sql.of("'infinity'::timestamptz");
            default -> Sql.of("now()");
        };
    }

    private Sql ofTime(String form, List<Term> arguments) {
        return Sql.format(form, casts.instant(arguments.getFirst()));
    }

    private Sql partOfTime(Function function, List<Term> arguments) {
        return switch (function) {
            case SECOND -> ofTime("floor(extract(second from {} at time zone 'UTC'))::double precision", arguments);
            case FRACTIONALSECONDS ->
                ofTime("mod(extract(second from {} at time zone 'UTC'), 1)::double precision", arguments);
            case TOTALOFFSETMINUTES -> ofTime("(0 * extract(year from {}))::double precision", arguments);
            default ->
                ofTime("extract(" + function.word() + " from {} at time zone 'UTC')::double precision", arguments);
        };
    }

    private Sql rounded(Function function, List<Term> arguments) {
        Sql number = casts.number(arguments.getFirst());
        return switch (function) {
            case FLOOR -> Sql.format("floor({})", number);
            case CEILING -> Sql.format("ceil({})", number);
            default -> Sql.format("round({}::numeric)::double precision", number);
        };
    }

    private Sql shapes(String function, List<Term> arguments) {
        return Sql.format(
                function + "({}, {})", casts.geometry(arguments.getFirst()), casts.geometry(arguments.get(1)));
    }

    private Sql related(Call call, List<Term> arguments) {
        if (!(call.arguments().get(2) instanceof Expression.Text(String pattern, int at))
                || !RELATION.matcher(pattern).matches()) {
            throw new InvalidRequestException(
                    "$filter at " + call.arguments().get(2).position(),
                    "no pattern",
                    "nine of the letters 0, 1, 2, T, F and * in quotes");
        }
        return Sql.format(
                "st_relate({}, {}, {})",
                casts.geometry(arguments.getFirst()),
                casts.geometry(arguments.get(1)),
                Sql.of("?", pattern));
    }

    private static Sql periods(Function function, Period a, Period b) {
        return switch (function) {
            case BEFORE -> Sql.format("({} < {} and {} <= {})", a.start(), b.start(), a.end(), b.start());
            case AFTER -> Sql.format("({} >= {} and {} > {})", a.start(), b.end(), a.end(), b.end());
            case MEETS -> Sql.format("({} = {} or {} = {})", a.end(), b.start(), a.start(), b.end());
            case DURING -> Sql.format("({} >= {} and {} <= {})", a.start(), b.start(), a.end(), b.end());
            case STARTS -> Sql.format("({} = {})", a.start(), b.start());
            case FINISHES -> Sql.format("({} = {})", a.end(), b.end());
            default -> Sql.format("({} <= {} and {} >= {})", a.start(), b.end(), a.end(), b.start());
        };
    }

    private static Scalar truth(Sql sql, Call call) {
        return new Scalar(SqlType.BOOLEAN, sql, call.position());
    }
}
