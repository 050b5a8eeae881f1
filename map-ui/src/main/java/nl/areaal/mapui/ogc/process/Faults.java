package nl.areaal.mapui.ogc.process;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.mapui.ogc.query.InvalidParameter;
import tools.jackson.databind.JsonNode;

/** All that is wrong with a request, so that the caller hears of it at once. */
final class Faults {
    private static final int MOST = 50;
    private static final int LONGEST_VALUE = 100;

    private final List<InvalidParameter> all = new ArrayList<>();

    void add(String field, JsonNode value, String expected) {
        add(field, value.isMissingNode() ? "" : value.toString(), expected);
    }

    void add(String field, String value, String expected) {
        if (all.size() < MOST) {
            all.add(new InvalidParameter(field, shortened(value), expected));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int count() {
        return all.size();
    }

    void addAll(Faults others) {
        others.all.forEach(fault -> add(fault.field(), fault.value(), fault.expected()));
    }

    /** Goes on when nothing is wrong. */
    void throwIfAny() {
        if (!all.isEmpty()) {
            throw ProcessProblem.invalid(all);
        }
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "...";
    }
}
