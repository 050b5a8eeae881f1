package nl.areaal.geodata.cql.sql;

import java.util.List;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.Operator;
import nl.areaal.geodata.cql.sql.Term.Scalar;

/** Compares single values: like with like, and a time with a day by the day that it falls on in UTC. */
final class ComparisonSql {
    private final Filter filter;

    ComparisonSql(Filter filter) {
        this.filter = filter;
    }

    Fragment compare(Operator operator, Term left, Term right) {
        Scalar first = scalar(left);
        Scalar second = scalar(right);
        if (first.type() != second.type() && !(isTime(first) && isTime(second))) {
            throw filter.refuse(right.part(), right.words(), left.words() + ", as what it is compared with");
        }
        boolean byDay = first.type() != second.type();
        return Fragment.format(
                "({} " + operator.json() + " {})",
                byDay ? day(first) : first.sql(),
                byDay ? day(second) : second.sql());
    }

    Fragment in(Term value, List<Term> list) {
        return Fragment.join(
                " or ",
                list.stream()
                        .map(element -> compare(Operator.EQUAL, value, element))
                        .toList());
    }

    private Scalar scalar(Term term) {
        if (term instanceof Scalar scalar) {
            return scalar;
        }
        throw filter.refuse(term.part(), term.words(), "a text, number, boolean, date or time");
    }

    private static boolean isTime(Scalar scalar) {
        return scalar.type() == ValueType.DATE || scalar.type() == ValueType.TIMESTAMP;
    }

    private static Fragment day(Scalar time) {
        return time.type() == ValueType.DATE
                ? time.sql()
                : Fragment.format("({} at time zone 'UTC')::date", time.sql());
    }
}
