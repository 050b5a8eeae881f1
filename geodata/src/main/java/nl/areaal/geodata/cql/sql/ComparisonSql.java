package nl.areaal.geodata.cql.sql;

import java.util.ArrayList;
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
        Scalar second = alike(first, right);
        boolean byDay = first.type() != second.type();
        return Fragment.format(
                "({} " + operator.json() + " {})",
                byDay ? day(first) : first.sql(),
                byDay ? day(second) : second.sql());
    }

    /** The value is written once, however many it is held against: filters within filters would grow beyond all bounds. */
    Fragment in(Term value, List<Term> list) {
        Scalar first = scalar(value);
        List<Fragment> same = new ArrayList<>();
        List<Fragment> days = new ArrayList<>();
        for (Term element : list) {
            Scalar other = alike(first, element);
            if (other.type() == first.type()) {
                same.add(other.sql());
            } else {
                days.add(day(other));
            }
        }
        List<Fragment> ways = new ArrayList<>();
        if (!same.isEmpty()) {
            ways.add(Fragment.format("{} in {}", first.sql(), Fragment.join(", ", same)));
        }
        if (!days.isEmpty()) {
            ways.add(Fragment.format("{} in {}", day(first), Fragment.join(", ", days)));
        }
        return Fragment.join(" or ", ways);
    }

    /** As {@link #in}, the value is written once, save for times, which have nothing within them. */
    Fragment between(Term value, Term low, Term high) {
        Scalar first = scalar(value);
        Scalar lowest = alike(first, low);
        Scalar highest = alike(first, high);
        if (lowest.type() == first.type() && highest.type() == first.type()) {
            return Fragment.format("({} between {} and {})", first.sql(), lowest.sql(), highest.sql());
        }
        return Fragment.join(
                " and ",
                List.of(compare(Operator.GREATER_OR_EQUAL, value, low), compare(Operator.LESS_OR_EQUAL, value, high)));
    }

    private Scalar alike(Scalar first, Term other) {
        Scalar second = scalar(other);
        if (first.type() != second.type() && !(isTime(first) && isTime(second))) {
            throw filter.refuse(other.part(), other.words(), first.words() + ", as what it is compared with");
        }
        return second;
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
