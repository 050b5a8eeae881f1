package nl.areaal.geodata.sensorthings.sql;

import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.sql.Term.ObservationId;
import nl.areaal.geodata.sensorthings.sql.Term.Period;
import nl.areaal.geodata.sensorthings.sql.Term.Place;
import nl.areaal.geodata.sensorthings.sql.Term.Result;
import nl.areaal.geodata.sensorthings.sql.Term.Scalar;

/** Reads a term as what an operator or a function needs; what a client wrote as JSON can be read as several things. */
final class Casts {
    private final String option;

    /**
     * Makes casts that complain in terms of an option.
     *
     * @param option e.g. $filter
     */
    Casts(String option) {
        this.option = option;
    }

    Sql number(Term term) {
        return switch (term) {
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.NUMBER || type == SqlType.ID -> sql;
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.JSON -> Sql.format("json_number({})", sql);
            case Result result -> Sql.of("nullif(" + result.alias() + ".result, 'NaN')");
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.NULL -> Sql.of("null::double precision");
            default -> throw wrong(term, SqlType.NUMBER.words());
        };
    }

    Sql text(Term term) {
        return switch (term) {
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.TEXT -> sql;
            case Scalar(SqlType type, Sql sql, int at)
            when type == SqlType.JSON -> Sql.format("({} #>> array[]::text[])", sql);
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.ID -> Sql.format("({})::text", sql);
            case Result result ->
                Sql.of("coalesce(%1$s_d.result #>> '{}', %1$s.result::text)".formatted(result.alias()));
            case ObservationId id ->
                Sql.of(("(%1$s.datastream_id || lpad(((extract(epoch from %1$s.phenomenon_time) + 2208988800)"
                                + " * 1000000)::bigint::text, 16, '0'))")
                        .formatted(id.alias()));
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.NULL -> Sql.of("null::text");
            default -> throw wrong(term, SqlType.TEXT.words());
        };
    }

    Sql truth(Term term) {
        return switch (term) {
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.BOOLEAN -> sql;
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.JSON -> Sql.format("json_boolean({})", sql);
            case Result result -> Sql.of("json_boolean(" + result.alias() + "_d.result)");
            default -> throw wrong(term, SqlType.BOOLEAN.words());
        };
    }

    Sql instant(Term term) {
        return switch (term) {
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.INSTANT -> sql;
            case Scalar(SqlType type, Sql sql, int at)
            when type == SqlType.DATE -> Sql.format("({}::timestamp at time zone 'UTC')", sql);
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.JSON -> Sql.format("json_time({})", sql);
            case Result result -> Sql.of("json_time(" + result.alias() + "_d.result)");
            case Period period -> period.start();
            default -> throw wrong(term, SqlType.INSTANT.words());
        };
    }

    Period period(Term term) {
        if (term instanceof Period period) {
            return period;
        }
        Sql instant = instant(term);
        return new Period(instant, instant, term.position());
    }

    Sql geometry(Term term) {
        return switch (term) {
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.GEOMETRY -> sql;
            case Place place -> Sql.of(place.alias() + ".geometry_4326");
            default -> throw wrong(term, SqlType.GEOMETRY.words());
        };
    }

    Sql json(Term term) {
        return switch (term) {
            case Scalar(SqlType type, Sql sql, int at) when type == SqlType.JSON -> sql;
            case Place place -> Sql.of(place.alias() + "." + place.column());
            case Result result -> Sql.of("coalesce(%1$s_d.result, to_jsonb(%1$s.result))".formatted(result.alias()));
            default -> throw wrong(term, SqlType.JSON.words());
        };
    }

    /** The term as a scalar of a type, for which there is a way. */
    Sql as(SqlType type, Term term) {
        return switch (type) {
            case NUMBER -> number(term);
            case TEXT -> text(term);
            case BOOLEAN -> truth(term);
            case INSTANT -> instant(term);
            case GEOMETRY -> geometry(term);
            case JSON -> json(term);
            case DATE, TIME_OF_DAY, DURATION, ID, NULL -> {
                if (term instanceof Scalar scalar && scalar.type() == type) {
                    yield scalar.sql();
                }
                throw wrong(term, type.words());
            }
        };
    }

    InvalidRequestException wrong(Term term, String expected) {
        return new InvalidRequestException(option + " at " + term.position(), term.words(), expected);
    }
}
