package nl.areaal.mapui.ogc.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.areaal.geodata.process.ProcessOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One input of a request, which may be given as it is, with its media type around it, or by the address where it is.
 *
 * @param field where it stands in the request
 */
record InputValue(String field, Map<String, Object> schema, InputReferences references) {
    private static final Set<String> QUALIFIED = Set.of("value", "mediaType", "encoding", "schema");
    private static final Set<String> LINK = Set.of("href", "rel", "type", "hreflang", "title");

    /** The value itself; what is wrong with it is noted. */
    JsonNode read(JsonNode given, Faults faults) {
        JsonNode value = given;
        if (isMadeOf(given, "href", LINK)) {
            value = fetched(given, faults);
        } else if (isMadeOf(given, "value", QUALIFIED)) {
            value = given.path("value");
            checkFormat(given, faults);
        }
        if (!value.isMissingNode()) {
            new SchemaCheck(faults).check(field, value, schema);
        }
        return value;
    }

    private static boolean isMadeOf(JsonNode given, String first, Set<String> members) {
        return given.isObject() && given.has(first) && members.containsAll(given.propertyNames());
    }

    private JsonNode fetched(JsonNode link, Faults faults) {
        try {
            return references.get(
                    link.path("href").asString(""), link.path("type").asString(""));
        } catch (InputReferences.UnusableException e) {
            faults.add(field + "/href", link.path("href"), e.expected());
            return MissingNode.getInstance();
        }
    }

    private void checkFormat(JsonNode qualified, Faults faults) {
        JsonNode mediaType = qualified.path("mediaType");
        List<String> known = mediaTypes(schema).distinct().toList();
        if (!mediaType.isMissingNode() && !known.contains(mediaType.asString(""))) {
            faults.add(field + "/mediaType", mediaType, "one of " + known);
        }
        JsonNode encoding = qualified.path("encoding");
        if (!encoding.isMissingNode() && !encoding.asString("").equalsIgnoreCase("utf-8")) {
            faults.add(field + "/encoding", encoding, "utf-8");
        }
    }

    private static Stream<String> mediaTypes(Map<?, ?> schema) {
        if (schema.get("oneOf") instanceof List<?> forms && !schema.containsKey("type")) {
            return forms.stream().flatMap(form -> mediaTypes((Map<?, ?>) form));
        }
        if (schema.get("contentMediaType") instanceof String said) {
            return Stream.of(said);
        }
        return "geojson-geometry".equals(schema.get("format"))
                ? Stream.of("application/geo+json", ProcessOutput.JSON)
                : Stream.of("string".equals(schema.get("type")) ? ProcessOutput.TEXT : ProcessOutput.JSON);
    }
}
