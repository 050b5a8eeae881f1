package nl.areaal.geodata.csv;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Writes mappings as JSON and reads them back; what is wrong is told by its place, and nothing is guessed. */
public final class MappingJson {
    private static final int DEEPEST = 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private MappingJson() {}

    public static String write(CsvMapping mapping) {
        return JSON.writeValueAsString(mapping);
    }

    /**
     * Reads a mapping.
     *
     * @throws IllegalArgumentException naming the member, what it holds and what was expected
     */
    public static CsvMapping read(String json) {
        try {
            return JSON.readValue(json, CsvMapping.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(sentence(e), e);
        }
    }

    private static String sentence(JacksonException e) {
        if (e.getCause() instanceof IllegalArgumentException told) {
            return String.valueOf(told.getMessage());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "member '" + path(unknown) + "' is not known, expected one of " + unknown.getKnownPropertyIds();
        }
        if (!(e instanceof DatabindException wrong)) {
            return "mapping is no JSON: " + e.getOriginalMessage();
        }
        return e.getOriginalMessage().startsWith("Missing creator property")
                ? "member '" + path(wrong) + "' is missing, expected one"
                : "member '" + path(wrong) + "' can't be used: " + wrong.getOriginalMessage();
    }

    private static String path(DatabindException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
