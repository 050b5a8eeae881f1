package nl.areaal.mapui.ogc.query;

import java.util.Map;

/** How many features a page holds at most; asking for more than the largest page gives the largest page. */
public record LimitParameter() implements QueryParameter<Integer> {
    private static final int DEFAULT = 10;
    private static final int LARGEST = 10_000;

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public String description() {
        return "How many features a page holds at most.";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "integer", "minimum", 1, "maximum", LARGEST, "default", DEFAULT);
    }

    @Override
    public Integer whenAbsent() {
        return DEFAULT;
    }

    @Override
    public Integer parse(String value) throws UnexpectedValueException {
        if (!value.matches("0*[1-9][0-9]*")) {
            throw new UnexpectedValueException("a whole number of 1 or more");
        }
        return value.length() > 9 ? LARGEST : Math.min(Integer.parseInt(value), LARGEST);
    }
}
