package nl.areaal.core.provenance;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.areaal.core.provenance.Provenance.Relation;

/**
 * A provenance graph as PROV-JSON (W3C Member Submission, 24 April 2013), as maps that any JSON library writes as they are.
 *
 * <p>What stands before the colon of a node's id becomes the prefix of its qualified name; what follows, its local part, with
 * every character that such a name can't hold written as %XX.
 */
public final class ProvJson {
    /** Where the names of this platform live. */
    private static final String NAMESPACE = "urn:areaal:";

    private static final String OWN_PREFIX = "areaal";

    private final Map<String, String> prefixes = new TreeMap<>();
    private final Map<String, Object> document = new LinkedHashMap<>();

    private ProvJson() {
        prefixes.put(OWN_PREFIX, NAMESPACE);
        document.put("prefix", prefixes);
    }

    /** The graph as a document; the same graph always gives the same document. */
    public static Map<String, Object> document(Provenance graph) {
        ProvJson json = new ProvJson();
        graph.entities().forEach(json::add);
        graph.activities().forEach(json::add);
        graph.agents().forEach(json::add);
        graph.relations().forEach(json::add);
        return json.document;
    }

    private void add(Provenance.Entity entity) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("prov:type", entity.kind());
        said.put("prov:label", entity.label());
        new TreeMap<>(entity.attributes()).forEach((key, value) -> said.put(OWN_PREFIX + ":" + local(key), value));
        section("entity").put(name(entity.id()), said);
    }

    private void add(Provenance.Activity activity) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("prov:label", activity.label());
        said.put("prov:startTime", activity.startedAt().toString());
        said.put("prov:endTime", activity.endedAt().toString());
        section("activity").put(name(activity.id()), said);
    }

    private void add(Provenance.Agent agent) {
        section("agent").put(name(agent.id()), Map.of("prov:label", agent.label()));
    }

    private void add(Relation relation) {
        Map<String, Object> ends = new LinkedHashMap<>();
        switch (relation.kind()) {
            case USED -> tie(ends, relation, "prov:activity", "prov:entity");
            case WAS_GENERATED_BY -> tie(ends, relation, "prov:entity", "prov:activity");
            case WAS_DERIVED_FROM -> tie(ends, relation, "prov:generatedEntity", "prov:usedEntity");
            case WAS_ASSOCIATED_WITH -> tie(ends, relation, "prov:activity", "prov:agent");
        }
        Map<String, Object> section = section(section(relation.kind()));
        section.put("_:" + section(relation.kind()) + (section.size() + 1), ends);
    }

    private void tie(Map<String, Object> ends, Relation relation, String from, String to) {
        ends.put(from, name(relation.from()));
        ends.put(to, name(relation.to()));
    }

    private static String section(Relation.Kind kind) {
        return switch (kind) {
            case USED -> "used";
            case WAS_GENERATED_BY -> "wasGeneratedBy";
            case WAS_DERIVED_FROM -> "wasDerivedFrom";
            case WAS_ASSOCIATED_WITH -> "wasAssociatedWith";
        };
    }

    @SuppressWarnings("unchecked") // every section is put in here, as a map
    private Map<String, Object> section(String key) {
        Object section = document.computeIfAbsent(key, missing -> new LinkedHashMap<String, Object>());
        return (Map<String, Object>) Objects.requireNonNull(section);
    }

    private String name(String id) {
        int colon = id.indexOf(':');
        String prefix = colon < 1 ? OWN_PREFIX : id.substring(0, colon);
        prefixes.putIfAbsent(prefix, NAMESPACE + prefix + ":");
        return prefix + ":" + local(id.substring(colon + 1));
    }

    private static String local(String text) {
        StringBuilder local = new StringBuilder();
        for (byte character : text.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) character)) {
                local.append((char) character);
            } else {
                local.append("%%%02X".formatted(character & 0xff));
            }
        }
        return local.toString();
    }

    private static boolean isPlain(char character) {
        return (character >= '0' && character <= '9')
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || "-_./".indexOf(character) >= 0;
    }
}
