package nl.areaal.mapui.ogc.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.areaal.mapui.ogc.process.ExecuteRequest.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a caller wants executed, and says all that is wrong with it at once. */
@Component
class ExecuteReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> MEMBERS = Set.of("inputs", "outputs", "response");
    private static final List<String> RESPONSES = List.of("raw", "document");
    private static final List<String> TRANSMISSIONS = List.of("value", "reference");

    private final InputReferences references;

    ExecuteReader(InputReferences references) {
        this.references = references;
    }

    /**
     * Reads a request.
     *
     * @throws ProcessProblem when it can't be executed as it stands
     */
    ExecuteRequest read(byte[] body, OfferedProcess process) {
        JsonNode document = parse(body);
        Faults faults = new Faults();
        for (String name : document.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                faults.add(name, document.path(name), "only inputs, outputs and response");
            }
        }
        ObjectNode inputs = inputs(document.path("inputs"), process.card(), faults);
        List<Wanted> outputs = outputs(document.path("outputs"), process.card(), faults);
        JsonNode response = document.path("response");
        if (!response.isMissingNode() && !RESPONSES.contains(response.asString(""))) {
            faults.add("response", response, "one of " + RESPONSES);
        }
        if (faults.isEmpty()) {
            process.check(inputs, faults);
        }
        faults.throwIfAny();
        boolean raw = !response.asString("raw").equals("document");
        return new ExecuteRequest(process.card().id(), inputs, outputs, raw);
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode document = JSON.readTree(body);
            if (document != null && document.isObject()) {
                return document;
            }
        } catch (JacksonException e) {
            throw ProcessProblem.of(
                    HttpStatus.BAD_REQUEST,
                    "The body is no JSON from line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + " on, expected an object with inputs.");
        }
        throw ProcessProblem.of(HttpStatus.BAD_REQUEST, "The body is no JSON object, expected one with inputs.");
    }

    private ObjectNode inputs(JsonNode given, ProcessCard card, Faults faults) {
        ObjectNode inputs = JSON.createObjectNode();
        if (!given.isMissingNode() && !given.isObject()) {
            faults.add("inputs", given, "an object with a member for each input");
            return inputs;
        }
        given.properties().forEach(member -> {
            InputSpec spec = card.inputs().get(member.getKey());
            String field = "inputs/" + member.getKey();
            if (spec == null) {
                faults.add(field, member.getValue(), "only " + card.inputs().keySet());
            } else {
                JsonNode value = new InputValue(field, spec.schema(), references).read(member.getValue(), faults);
                if (!isStorable(value)) {
                    faults.add(field, value, "Unicode without U+0000");
                }
                inputs.set(member.getKey(), value);
            }
        });
        card.inputs().forEach((name, spec) -> {
            if (spec.required() && !given.has(name)) {
                faults.add("inputs/" + name, MissingNode.getInstance(), "a value, which is missing");
            }
        });
        return inputs;
    }

    /** The database keeps no zero characters. */
    private static boolean isStorable(JsonNode value) {
        return value.asString("").indexOf('\0') < 0
                && value.propertyNames().stream().noneMatch(name -> name.indexOf('\0') >= 0)
                && value.valueStream().allMatch(ExecuteReader::isStorable);
    }

    /** All outputs by value when the caller names none. */
    private static List<Wanted> outputs(JsonNode given, ProcessCard card, Faults faults) {
        if (!given.isMissingNode() && !given.isObject()) {
            faults.add("outputs", given, "an object with a member for each output");
        }
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            OutputSpec spec = card.outputs().get(member.getKey());
            if (spec == null) {
                faults.add(
                        "outputs/" + member.getKey(),
                        member.getValue(),
                        "only " + card.outputs().keySet());
            } else {
                checkOutput("outputs/" + member.getKey(), member.getValue(), spec, faults);
            }
        }
        List<Wanted> wanted = new ArrayList<>();
        for (String name : card.outputs().keySet()) {
            if (given.isEmpty() || given.has(name)) {
                String mode = given.path(name).path("transmissionMode").asString("value");
                wanted.add(new Wanted(name, mode.equals("reference")));
            }
        }
        return wanted;
    }

    private static void checkOutput(String field, JsonNode wish, OutputSpec spec, Faults faults) {
        if (!wish.isObject()) {
            faults.add(field, wish, "an object, such as {\"transmissionMode\": \"value\"}");
            return;
        }
        JsonNode mode = wish.path("transmissionMode");
        if (!mode.isMissingNode() && !TRANSMISSIONS.contains(mode.asString(""))) {
            faults.add(field + "/transmissionMode", mode, "one of " + TRANSMISSIONS);
        }
        JsonNode mediaType = wish.path("format").path("mediaType");
        if (!mediaType.isMissingNode() && !mediaType.asString("").equals(spec.mediaType())) {
            faults.add(field + "/format/mediaType", mediaType, spec.mediaType());
        }
    }
}
