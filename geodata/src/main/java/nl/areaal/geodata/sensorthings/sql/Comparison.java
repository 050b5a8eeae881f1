package nl.areaal.geodata.sensorthings.sql;

import java.util.List;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.query.Expression;
import nl.areaal.geodata.sensorthings.query.Operator;
import nl.areaal.geodata.sensorthings.sql.Term.ObservationId;
import nl.areaal.geodata.sensorthings.sql.Term.Period;
import nl.areaal.geodata.sensorthings.sql.Term.Place;
import nl.areaal.geodata.sensorthings.sql.Term.Result;
import nl.areaal.geodata.sensorthings.sql.Term.Scalar;

/** Compares two terms, each read as what the other one is. */
final class Comparison {
    private final Casts casts;

    Comparison(Casts casts) {
        this.casts = casts;
    }

    /** The comparison as a condition. */
    Sql of(Operator operator, Term left, Term right) {
        if (isNull(left) || isNull(right)) {
            return withNull(operator, isNull(left) ? right : left);
        }
        if (left instanceof ObservationId || right instanceof ObservationId) {
            return Sql.format("({} " + operator.sql() + " {})", casts.text(left), casts.text(right));
        }
        if (left instanceof Period || right instanceof Period) {
            return periods(operator, casts.period(left), casts.period(right));
        }
        SqlType type = common(left, right);
        return Sql.format("({} " + operator.sql() + " {})", casts.as(type, left), casts.as(type, right));
    }

    /** An id with a value that stands in the filter: the index finds it only by a value of the same type. */
    Sql withId(Operator operator, Term id, Expression.Literal literal) {
        EntityType type = id instanceof ObservationId ? EntityType.OBSERVATION : EntityType.THING;
        String digits = switch (literal) {
            case Expression.Text text -> text.value();
            case Expression.Numeral number -> number.value().toPlainString();
            default -> "";
        };
        EntityId value = EntityId.parse(type, digits)
                .orElseThrow(() -> new InvalidRequestException(
                        "$filter at " + literal.position(), digits, "an id: a whole number"));
        return switch (id) {
            case ObservationId(String alias, int at) ->
                Sql.of(
                        "((%1$s.datastream_id, %1$s.phenomenon_time) %2$s (?, ?))".formatted(alias, operator.sql()),
                        value.number(),
                        Parameters.time(value.time()));
            case Scalar scalar ->
                Sql.format("({} " + operator.sql() + " {})", scalar.sql(), Sql.of("?", value.number()));
            default -> throw casts.wrong(id, "an id");
        };
    }

    private Sql withNull(Operator operator, Term term) {
        String test = switch (operator) {
            case EQ -> " is null";
            case NE -> " is not null";
            default -> throw casts.wrong(term, "eq or ne when it is compared with null");
        };
        return switch (term) {
            case Scalar scalar
            when scalar.type() == SqlType.JSON -> Sql.format("(nullif({}, 'null'::jsonb)" + test + ")", scalar.sql());
            case Scalar scalar -> Sql.format("({}" + test + ")", scalar.sql());
            case Period period -> Sql.format("({}" + test + ")", period.start());
            case Place place -> Sql.format("({}" + test + ")", casts.json(place));
            case Result result -> Sql.format("(nullif({}, 'null'::jsonb)" + test + ")", casts.json(result));
            case ObservationId id -> Sql.format("({}" + test + ")", casts.text(id));
        };
    }

    /** The start is compared as it is, so that the key of the observations finds what can be meant. */
    private static Sql periods(Operator operator, Period a, Period b) {
        return switch (operator) {
            case EQ -> both("{} = {}", a.start(), b.start(), "{} = {}", a.end(), b.end());
            case NE -> Sql.format("(not {})", periods(Operator.EQ, a, b));
            case LT -> both("{} < {}", a.start(), b.start(), "{} <= {}", a.end(), b.start());
            case LE -> both("{} <= {}", a.start(), b.start(), "{} <= {}", a.end(), b.end());
            case GT -> both("{} >= {}", a.start(), b.end(), "{} > {}", a.end(), b.end());
            case GE -> both("{} >= {}", a.start(), b.start(), "{} >= {}", a.end(), b.end());
            case OR, AND, ADD, SUB, MUL, DIV, MOD -> throw new IllegalArgumentException(operator + " compares nothing");
        };
    }

    private static Sql both(String first, Sql a, Sql b, String second, Sql c, Sql d) {
        return Sql.format("(" + first + " and " + second + ")", a, b, c, d);
    }

    private SqlType common(Term left, Term right) {
        List<SqlType> types = List.of(type(left), type(right));
        if (types.contains(SqlType.INSTANT) && types.contains(SqlType.DATE)) {
            return SqlType.INSTANT;
        }
        return types.stream()
                .filter(type -> type != SqlType.JSON && type != SqlType.ID)
                .findFirst()
                .orElse(
                        types.contains(SqlType.ID) || left instanceof Result || right instanceof Result
                                ? SqlType.NUMBER
                                : SqlType.JSON);
    }

    private static SqlType type(Term term) {
        return switch (term) {
            case Scalar scalar -> scalar.type();
            case Place place -> SqlType.GEOMETRY;
            case Result result -> SqlType.JSON;
            case Period period -> SqlType.INSTANT;
            case ObservationId id -> SqlType.ID;
        };
    }

    private static boolean isNull(Term term) {
        return term instanceof Scalar scalar && scalar.type() == SqlType.NULL;
    }
}
