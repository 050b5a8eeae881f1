package nl.areaal.geodata.cql.sql;

import java.util.List;

/**
 * A condition on the rows of a table.
 *
 * @param sql of our own making, with a question mark for each value
 */
public record Condition(String sql, List<Object> parameters) {
    /** The condition that every row meets. */
    public static final Condition ALWAYS = new Condition("true", List.of());

    public Condition {
        parameters = List.copyOf(parameters);
    }

    /** All of them at once; without any, every row meets it. */
    public static Condition all(List<Condition> conditions) {
        if (conditions.isEmpty()) {
            return ALWAYS;
        }
        return new Condition(
                String.join(" and ", conditions.stream().map(Condition::sql).toList()),
                conditions.stream()
                        .flatMap(condition -> condition.parameters().stream())
                        .toList());
    }
}
