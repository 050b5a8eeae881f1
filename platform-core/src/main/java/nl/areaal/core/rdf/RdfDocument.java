package nl.areaal.core.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resources that are told of together. Of two with the same address the first one counts. */
public final class RdfDocument {
    private final Map<String, String> prefixes;
    private final Map<String, RdfResource> byIri = new LinkedHashMap<>();

    /** Starts a document with the addresses that its prefixes stand for. */
    public RdfDocument(Map<String, String> prefixes) {
        this.prefixes = new LinkedHashMap<>(prefixes);
    }

    public RdfDocument add(RdfResource resource) {
        byIri.putIfAbsent(resource.iri(), resource);
        return this;
    }

    /** The document in Turtle 1.1. */
    public String turtle() {
        return Turtle.write(prefixes, List.copyOf(byIri.values()));
    }

    /** The document as a JSON-LD 1.1 object that needs nothing from elsewhere. */
    public Map<String, Object> jsonLd() {
        return JsonLd.of(prefixes, List.copyOf(byIri.values()));
    }
}
