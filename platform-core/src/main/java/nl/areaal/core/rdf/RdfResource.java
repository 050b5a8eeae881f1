package nl.areaal.core.rdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One resource and all that is said of it, gathered line by line; properties and types have a prefix, e.g. {@code dct:title}. */
public final class RdfResource {
    private final RdfValue.Iri iri;
    private final List<String> types;
    private final Map<String, List<RdfValue>> properties = new LinkedHashMap<>();

    private RdfResource(RdfValue.Iri iri, List<String> types) {
        this.iri = iri;
        this.types = types;
    }

    public static RdfResource of(String iri, String... types) {
        return new RdfResource(new RdfValue.Iri(iri), List.of(types));
    }

    public RdfResource link(String property, String target) {
        return add(property, new RdfValue.Iri(target));
    }

    public RdfResource link(String property, Optional<String> target) {
        target.ifPresent(known -> link(property, known));
        return this;
    }

    /** Says something that is in no language, such as a name or a code. */
    public RdfResource name(String property, String text) {
        return add(property, new RdfValue.Words(text, ""));
    }

    /** Says something in a language; nothing when there are no words. */
    public RdfResource words(String property, String text, String language) {
        return text.isBlank() ? this : add(property, new RdfValue.Words(text, language));
    }

    public RdfResource typed(String property, String text, String datatype) {
        return add(property, new RdfValue.Typed(text, datatype));
    }

    /** Its address, as it is written. */
    public String iri() {
        return iri.iri();
    }

    List<String> types() {
        return types;
    }

    Map<String, List<RdfValue>> properties() {
        return properties;
    }

    private RdfResource add(String property, RdfValue value) {
        properties.computeIfAbsent(property, name -> new ArrayList<>()).add(value);
        return this;
    }
}
