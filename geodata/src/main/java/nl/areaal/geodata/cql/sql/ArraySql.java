package nl.areaal.geodata.cql.sql;

import java.util.List;
import nl.areaal.geodata.cql.Expression;
import nl.areaal.geodata.cql.Filter;
import nl.areaal.geodata.cql.Operator;
import nl.areaal.geodata.cql.sql.Term.Many;

/** Relates arrays, as arrays of JSON: those can hold values of several kinds. */
final class ArraySql {
    private final Filter filter;
    private final SpatialSql places;

    ArraySql(Filter filter, SpatialSql places) {
        this.filter = filter;
        this.places = places;
    }

    Many array(Expression.Sequence sequence, List<Term> elements) {
        Fragment json = elements.isEmpty()
                ? Fragment.of("'[]'::jsonb")
                : Fragment.format(
                        "jsonb_build_array{}",
                        Fragment.join(", ", elements.stream().map(this::element).toList()));
        return new Many(json, sequence);
    }

    Fragment relation(Operator operator, Term left, Term right) {
        Fragment a = many(left).json();
        Fragment b = many(right).json();
        return switch (operator) {
            case A_EQUALS -> Fragment.format("({} = {})", a, b);
            case A_CONTAINS -> Fragment.format("({} @> {})", a, b);
            case A_CONTAINED_BY -> Fragment.format("({} <@ {})", a, b);
            default ->
                Fragment.format(
                        "exists (select from jsonb_array_elements({}) one join jsonb_array_elements({}) other"
                                + " on one.value = other.value)",
                        a,
                        b);
        };
    }

    private Fragment element(Term term) {
        return switch (term) {
            case Term.Scalar scalar -> scalar.sql();
            case Many many -> many.json();
            case Term.Span span -> Fragment.format("jsonb_build_array({}, {})", span.start(), span.end());
            case Term.Place place -> Fragment.format("st_astext({}, 3)", place.sql());
            case Term.Drawn drawn -> Fragment.format("st_astext({}, 3)", places.inStore(drawn));
        };
    }

    private Many many(Term term) {
        if (term instanceof Many many) {
            return many;
        }
        throw filter.refuse(term.part(), term.words(), ValueType.ARRAY.words() + " such as ('a', 'b')");
    }
}
