package nl.areaal.geodata.csv;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Messages that can't be taken for a table: names what is wrong, what it holds and what was expected. */
public final class UnfitMessageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final int LONGEST_VALUE = 80;

    private final String code;
    private final transient Map<String, String> parameters;
    private final String field;
    private final String value;
    private final String expected;

    private UnfitMessageException(
            String code, Map<String, String> parameters, String field, String value, String expected) {
        super(field + " is '" + value + "', expected " + expected + ".");
        this.code = code;
        this.parameters = parameters;
        this.field = field;
        this.value = value;
        this.expected = expected;
    }

    static UnfitMessageException noJson(JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        return new UnfitMessageException(
                "no-json",
                Map.of(
                        "line", Integer.toString(Math.max(1, where.getLineNr())),
                        "column", Integer.toString(Math.max(1, where.getColumnNr()))),
                "body",
                shortened(e.getOriginalMessage()),
                "JSON");
    }

    static UnfitMessageException noObject(String message) {
        String found = shortened(message);
        return new UnfitMessageException(
                "no-object", Map.of("value", found), "message", found, "an object, or a list of objects");
    }

    static UnfitMessageException tooDeep(String path, int deepest) {
        String found = shortened(path);
        return new UnfitMessageException(
                "too-deep",
                Map.of("member", found, "deepest", Integer.toString(deepest)),
                "message",
                found,
                "members at most " + deepest + " deep");
    }

    static UnfitMessageException tooManyMembers(int members, int most) {
        return new UnfitMessageException(
                "too-many-members",
                Map.of("count", Integer.toString(members), "most", Integer.toString(most)),
                "members",
                Integer.toString(members),
                "at most " + most);
    }

    /** What is wrong, as findings name it. */
    public String code() {
        return code;
    }

    /** What the sentence of the finding says beside. */
    public Map<String, String> parameters() {
        return parameters;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String expected() {
        return expected;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
