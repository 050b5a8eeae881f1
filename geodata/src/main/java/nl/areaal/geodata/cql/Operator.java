package nl.areaal.geodata.cql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a filter does with its operands. */
public enum Operator {
    AND(Kind.LOGIC, "and"),
    OR(Kind.LOGIC, "or"),
    NOT(Kind.LOGIC, "not"),

    EQUAL(Kind.COMPARISON, "="),
    NOT_EQUAL(Kind.COMPARISON, "<>"),
    LESS(Kind.COMPARISON, "<"),
    GREATER(Kind.COMPARISON, ">"),
    LESS_OR_EQUAL(Kind.COMPARISON, "<="),
    GREATER_OR_EQUAL(Kind.COMPARISON, ">="),

    LIKE(Kind.TEST, "like"),
    BETWEEN(Kind.TEST, "between"),
    IN(Kind.TEST, "in"),
    IS_NULL(Kind.TEST, "isNull"),

    CASE_INSENSITIVE(Kind.FOLDING, "casei"),
    ACCENT_INSENSITIVE(Kind.FOLDING, "accenti"),

    PLUS(Kind.ARITHMETIC, "+"),
    MINUS(Kind.ARITHMETIC, "-"),
    TIMES(Kind.ARITHMETIC, "*"),
    DIVIDED_BY(Kind.ARITHMETIC, "/"),
    MODULO(Kind.ARITHMETIC, "%"),
    WHOLE_DIVIDED_BY(Kind.ARITHMETIC, "div"),
    POWER(Kind.ARITHMETIC, "^"),

    S_INTERSECTS(Kind.SPATIAL, "s_intersects"),
    S_EQUALS(Kind.SPATIAL, "s_equals"),
    S_DISJOINT(Kind.SPATIAL, "s_disjoint"),
    S_TOUCHES(Kind.SPATIAL, "s_touches"),
    S_WITHIN(Kind.SPATIAL, "s_within"),
    S_OVERLAPS(Kind.SPATIAL, "s_overlaps"),
    S_CROSSES(Kind.SPATIAL, "s_crosses"),
    S_CONTAINS(Kind.SPATIAL, "s_contains"),

    T_AFTER(Kind.TEMPORAL, "t_after"),
    T_BEFORE(Kind.TEMPORAL, "t_before"),
    T_CONTAINS(Kind.TEMPORAL, "t_contains"),
    T_DISJOINT(Kind.TEMPORAL, "t_disjoint"),
    T_DURING(Kind.TEMPORAL, "t_during"),
    T_EQUALS(Kind.TEMPORAL, "t_equals"),
    T_FINISHED_BY(Kind.TEMPORAL, "t_finishedBy"),
    T_FINISHES(Kind.TEMPORAL, "t_finishes"),
    T_INTERSECTS(Kind.TEMPORAL, "t_intersects"),
    T_MEETS(Kind.TEMPORAL, "t_meets"),
    T_MET_BY(Kind.TEMPORAL, "t_metBy"),
    T_OVERLAPPED_BY(Kind.TEMPORAL, "t_overlappedBy"),
    T_OVERLAPS(Kind.TEMPORAL, "t_overlaps"),
    T_STARTED_BY(Kind.TEMPORAL, "t_startedBy"),
    T_STARTS(Kind.TEMPORAL, "t_starts"),

    A_EQUALS(Kind.ARRAY, "a_equals"),
    A_CONTAINS(Kind.ARRAY, "a_contains"),
    A_CONTAINED_BY(Kind.ARRAY, "a_containedBy"),
    A_OVERLAPS(Kind.ARRAY, "a_overlaps");

    private final Kind kind;
    private final String json;

    Operator(Kind kind, String json) {
        this.kind = kind;
        this.json = json;
    }

    /** What sort of operands an operator takes. */
    public enum Kind {
        LOGIC,
        COMPARISON,
        TEST,
        FOLDING,
        ARITHMETIC,
        SPATIAL,
        TEMPORAL,
        ARRAY
    }

    public Kind kind() {
        return kind;
    }

    /** The word for it in CQL2 JSON. */
    public String json() {
        return json;
    }

    /** The word or sign for it in CQL2 text. */
    public String text() {
        return json.toUpperCase(Locale.ROOT);
    }

    /** Whether it stands before its operands in text, as a function does. */
    public boolean isWrittenAsFunction() {
        return switch (kind) {
            case FOLDING, SPATIAL, TEMPORAL, ARRAY -> true;
            case LOGIC, COMPARISON, TEST, ARITHMETIC -> false;
        };
    }

    /** How few operands it takes; only AND and OR take more. */
    public int operands() {
        return switch (this) {
            case NOT, IS_NULL, CASE_INSENSITIVE, ACCENT_INSENSITIVE -> 1;
            case BETWEEN -> 3;
            default -> 2;
        };
    }

    /** Whether it takes as many operands as one likes. */
    public boolean takesMore() {
        return this == AND || this == OR;
    }

    /** The operator that CQL2 JSON has this word for. */
    public static Optional<Operator> ofJson(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.json.equals(word))
                .findFirst();
    }

    /** The operator that is written like a function of this name in CQL2 text, in whatever case. */
    public static Optional<Operator> ofFunction(String name) {
        return Arrays.stream(values())
                .filter(operator -> operator.isWrittenAsFunction() && operator.json.equalsIgnoreCase(name))
                .findFirst();
    }
}
