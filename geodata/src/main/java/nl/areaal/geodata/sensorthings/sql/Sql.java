package nl.areaal.geodata.sensorthings.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A piece of SQL with the values that are bound in it.
 *
 * @param text of our own making, with a question mark for each value
 */
public record Sql(String text, List<Object> parameters) {
    public static final Sql NONE = new Sql("", List.of());

    private static final String PLACE = "{}";

    public Sql {
        parameters = List.copyOf(parameters);
    }

    /** SQL of our own, with values for its question marks. */
    static Sql of(String text, Object... parameters) {
        return new Sql(text, Arrays.asList(parameters));
    }

    /** A text of our own with pieces put where it has {@code {}}. */
    static Sql format(String text, Sql... pieces) {
        StringBuilder made = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        int from = 0;
        for (Sql piece : pieces) {
            int place = text.indexOf(PLACE, from);
            made.append(text, from, place).append(piece.text);
            parameters.addAll(piece.parameters);
            from = place + PLACE.length();
        }
        return new Sql(made.append(text, from, text.length()).toString(), parameters);
    }

    static Sql join(String between, Collection<Sql> pieces) {
        List<Object> parameters = new ArrayList<>();
        pieces.forEach(piece -> parameters.addAll(piece.parameters));
        return new Sql(String.join(between, pieces.stream().map(Sql::text).toList()), parameters);
    }

    Sql then(Sql next) {
        return join("", List.of(this, next));
    }

    Sql then(String next) {
        return new Sql(text + next, parameters);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
