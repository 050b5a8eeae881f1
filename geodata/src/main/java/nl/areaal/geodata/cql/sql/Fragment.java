package nl.areaal.geodata.cql.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A piece of SQL of our own making, and the values for its question marks. */
record Fragment(String text, List<Object> parameters) {
    private static final String PLACE = "{}";

    Fragment {
        parameters = List.copyOf(parameters);
    }

    static Fragment of(String text, Object... parameters) {
        return new Fragment(text, Arrays.asList(parameters));
    }

    /** A text of our own with pieces where it has {@code {}}. */
    static Fragment format(String text, Fragment... pieces) {
        StringBuilder made = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        int from = 0;
        for (Fragment piece : pieces) {
            int place = text.indexOf(PLACE, from);
            made.append(text, from, place).append(piece.text);
            parameters.addAll(piece.parameters);
            from = place + PLACE.length();
        }
        return new Fragment(made.append(text, from, text.length()).toString(), parameters);
    }

    /** Pieces with something between, all within parentheses. */
    static Fragment join(String between, List<Fragment> pieces) {
        List<Object> parameters = new ArrayList<>();
        pieces.forEach(piece -> parameters.addAll(piece.parameters));
        return new Fragment(
                "(" + String.join(between, pieces.stream().map(Fragment::text).toList()) + ")", parameters);
    }
}
