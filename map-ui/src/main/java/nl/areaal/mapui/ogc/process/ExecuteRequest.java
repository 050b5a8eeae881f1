package nl.areaal.mapui.ogc.process;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a caller wants executed, checked and complete: nothing in it points elsewhere any more.
 *
 * @param inputs by name, each as its schema has it
 * @param outputs that are wanted, in the order of the process
 * @param raw whether they are wanted as they are, instead of in a document
 */
record ExecuteRequest(String process, ObjectNode inputs, List<Wanted> outputs, boolean raw) {
    private static final JsonMapper JSON = JsonMapper.shared();

    ExecuteRequest {
        outputs = List.copyOf(outputs);
    }

    /** An output that is wanted, as a value or as an address where the value is. */
    record Wanted(String name, boolean byReference) {}

    boolean wantsReferences() {
        return outputs.stream().anyMatch(Wanted::byReference);
    }

    /** The form in which it waits for its turn. */
    String json() {
        ObjectNode document = JSON.createObjectNode();
        document.put("process", process);
        document.set("inputs", inputs);
        ArrayNode wanted = document.putArray("outputs");
        outputs.forEach(one -> wanted.addObject().put("name", one.name()).put("byReference", one.byReference()));
        document.put("raw", raw);
        return JSON.writeValueAsString(document);
    }

    /** Reads that form. */
    static ExecuteRequest of(String json) {
        JsonNode document = JSON.readTree(json);
        List<Wanted> wanted = document.path("outputs")
                .valueStream()
                .map(one -> new Wanted(
                        one.path("name").asString(), one.path("byReference").asBoolean()))
                .toList();
        return new ExecuteRequest(
                document.path("process").asString(),
                (ObjectNode) document.path("inputs"),
                wanted,
                document.path("raw").asBoolean());
    }
}
