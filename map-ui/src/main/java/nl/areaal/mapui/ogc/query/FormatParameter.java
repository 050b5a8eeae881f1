package nl.areaal.mapui.ogc.query;

import java.util.List;
import java.util.Map;

/** The format of the answer, for those who can't set a header: {@code f}. The first one is given when nobody asks. */
public record FormatParameter(List<String> formats) implements QueryParameter<String> {
    public FormatParameter {
        formats = List.copyOf(formats);
    }

    public static FormatParameter of(String... formats) {
        return new FormatParameter(List.of(formats));
    }

    @Override
    public String name() {
        return "f";
    }

    @Override
    public String description() {
        return "Format of the answer.";
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "string", "enum", formats, "default", whenAbsent());
    }

    @Override
    public String whenAbsent() {
        return formats.getFirst();
    }

    @Override
    public String parse(String value) throws UnexpectedValueException {
        if (!formats.contains(value)) {
            throw new UnexpectedValueException("one of " + formats);
        }
        return value;
    }
}
