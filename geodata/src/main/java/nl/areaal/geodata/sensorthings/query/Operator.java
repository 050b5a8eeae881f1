package nl.areaal.geodata.sensorthings.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands between two terms of a filter. */
public enum Operator {
    OR(1, Kind.LOGIC, "or"),
    AND(2, Kind.LOGIC, "and"),
    EQ(3, Kind.COMPARISON, "="),
    NE(3, Kind.COMPARISON, "<>"),
    GT(4, Kind.COMPARISON, ">"),
    GE(4, Kind.COMPARISON, ">="),
    LT(4, Kind.COMPARISON, "<"),
    LE(4, Kind.COMPARISON, "<="),
    ADD(5, Kind.ARITHMETIC, "+"),
    SUB(5, Kind.ARITHMETIC, "-"),
    MUL(6, Kind.ARITHMETIC, "*"),
    DIV(6, Kind.ARITHMETIC, "/"),
    MOD(6, Kind.ARITHMETIC, "%");

    /** What it makes of two terms. */
    public enum Kind {
        LOGIC,
        COMPARISON,
        ARITHMETIC
    }

    private final int strength;
    private final Kind kind;
    private final String sql;

    Operator(int strength, Kind kind, String sql) {
        this.strength = strength;
        this.kind = kind;
        this.sql = sql;
    }

    /** The stronger one takes its terms first. */
    public int strength() {
        return strength;
    }

    public Kind kind() {
        return kind;
    }

    public String sql() {
        return sql;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Operator> ofWord(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.word().equals(word))
                .findFirst();
    }
}
