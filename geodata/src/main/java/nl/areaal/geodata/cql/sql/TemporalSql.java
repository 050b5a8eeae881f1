package nl.areaal.geodata.cql.sql;

import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.Operator;
import nl.areaal.geodata.cql.sql.Term.Scalar;
import nl.areaal.geodata.cql.sql.Term.Span;

/**
 * Relates moments and intervals as the Time Ontology in OWL does. A day lasts from its first to its last microsecond in UTC,
 * so that it can be held against moments.
 */
final class TemporalSql {
    private final Filter filter;

    TemporalSql(Filter filter) {
        this.filter = filter;
    }

    Span interval(Expression.Interval interval, Term start, Term end) {
        boolean turned = switch (interval.start()) {
            case Expression.Day from ->
                interval.end() instanceof Expression.Day to && to.value().isBefore(from.value());
            case Expression.Moment from ->
                interval.end() instanceof Expression.Moment to && to.value().isBefore(from.value());
            default -> false;
        };
        if (turned) {
            throw filter.refuse(interval.end(), "an end before the start", "an interval that ends after it starts");
        }
        return new Span(
                start.part() instanceof Expression.Open
                        ? Fragment.of("'-infinity'::timestamptz")
                        : span(start).start(),
                end.part() instanceof Expression.Open
                        ? Fragment.of("'infinity'::timestamptz")
                        : span(end).end(),
                interval);
    }

    Fragment relation(Operator operator, Term left, Term right) {
        Span a = span(left);
        Span b = span(right);
        if (!takesMoments(operator)) {
            requireInterval(operator, left);
            requireInterval(operator, right);
        }
        return switch (operator) {
            case T_AFTER -> before(b, a);
            case T_BEFORE -> before(a, b);
            case T_DISJOINT -> Fragment.format("({} or {})", before(a, b), before(b, a));
            case T_INTERSECTS -> Fragment.format("(not ({} or {}))", before(a, b), before(b, a));
            case T_EQUALS -> both(a.start(), "=", b.start(), a.end(), "=", b.end());
            case T_CONTAINS -> during(b, a);
            case T_DURING -> during(a, b);
            case T_FINISHES -> both(a.start(), ">", b.start(), a.end(), "=", b.end());
            case T_FINISHED_BY -> both(a.start(), "<", b.start(), a.end(), "=", b.end());
            case T_STARTS -> both(a.start(), "=", b.start(), a.end(), "<", b.end());
            case T_STARTED_BY -> both(a.start(), "=", b.start(), a.end(), ">", b.end());
            case T_MEETS -> Fragment.format("({} = {})", a.end(), b.start());
            case T_MET_BY -> Fragment.format("({} = {})", a.start(), b.end());
            case T_OVERLAPPED_BY -> overlaps(b, a);
            default -> overlaps(a, b);
        };
    }

    private static boolean takesMoments(Operator operator) {
        return switch (operator) {
            case T_AFTER, T_BEFORE, T_DISJOINT, T_INTERSECTS, T_EQUALS -> true;
            default -> false;
        };
    }

    private void requireInterval(Operator operator, Term term) {
        if (!(term instanceof Span)) {
            throw filter.refuse(
                    term.part(), term.words(), "an interval, since " + operator.text() + " compares intervals");
        }
    }

    private Span span(Term term) {
        return switch (term) {
            case Span span -> span;
            case Scalar time when time.type() == ValueType.TIMESTAMP -> new Span(time.sql(), time.sql(), time.part());
            case Scalar day
            when day.type() == ValueType.DATE ->
                new Span(
                        Fragment.format("({}::timestamp at time zone 'UTC')", day.sql()),
                        Fragment.format(
                                "(({} + 1)::timestamp at time zone 'UTC' - interval '1 microsecond')", day.sql()),
                        day.part());
            default -> throw filter.refuse(term.part(), term.words(), "a date, a time or an interval");
        };
    }

    private static Fragment before(Span a, Span b) {
        return Fragment.format("({} < {})", a.end(), b.start());
    }

    private static Fragment during(Span a, Span b) {
        return both(a.start(), ">", b.start(), a.end(), "<", b.end());
    }

    private static Fragment overlaps(Span a, Span b) {
        return Fragment.format(
                "({} < {} and {} > {} and {} < {})", a.start(), b.start(), a.end(), b.start(), a.end(), b.end());
    }

    private static Fragment both(Fragment a, String first, Fragment b, Fragment c, String second, Fragment d) {
        return Fragment.format("({} " + first + " {} and {} " + second + " {})", a, b, c, d);
    }
}
