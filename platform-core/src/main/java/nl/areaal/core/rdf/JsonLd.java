package nl.areaal.core.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts resources into the shape of JSON-LD. */
final class JsonLd {
    private JsonLd() {}

    static Map<String, Object> of(Map<String, String> prefixes, List<RdfResource> resources) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", prefixes);
        document.put("@graph", resources.stream().map(JsonLd::resource).toList());
        return document;
    }

    private static Map<String, Object> resource(RdfResource resource) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("@id", resource.iri());
        written.put("@type", resource.types());
        resource.properties()
                .forEach((property, values) ->
                        written.put(property, values.stream().map(JsonLd::value).toList()));
        return written;
    }

    private static Map<String, Object> value(RdfValue value) {
        return switch (value) {
            case RdfValue.Iri target -> Map.of("@id", target.iri());
            case RdfValue.Words words ->
                words.language().isEmpty()
                        ? Map.of("@value", words.text())
                        : Map.of("@value", words.text(), "@language", words.language());
            case RdfValue.Typed typed -> Map.of("@value", typed.text(), "@type", typed.datatype());
        };
    }
}
