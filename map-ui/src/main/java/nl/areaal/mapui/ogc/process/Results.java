package nl.areaal.mapui.ogc.process;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.geodata.process.ProcessOutput;
import nl.areaal.mapui.ogc.process.ExecuteRequest.Wanted;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the outputs that a caller wants: in one JSON document, or raw, which is one output as it is and several as parts.
 *
 * @param job the address of the job that keeps them; empty when none does
 */
record Results(ExecuteRequest request, OfferedProcess process, List<ProcessOutput> outputs, String job) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MediaType RELATED = MediaType.parseMediaType("multipart/related");

    Results {
        outputs = List.copyOf(outputs);
    }

    /** An output that is wanted and that there is. */
    private record Given(ProcessOutput output, boolean byReference) {}

    ResponseEntity<byte[]> answer(HttpServletRequest caller, HttpHeaders headers) {
        List<Given> given = given();
        if (!request.raw()) {
            return json(given, headers);
        }
        if (given.stream().allMatch(Given::byReference)) {
            given.forEach(one -> headers.add(
                    HttpHeaders.LINK,
                    "<" + address(one) + ">; rel=\"item\"; type=\""
                            + one.output().mediaType() + "\"; title=\""
                            + one.output().name() + "\""));
            return new ResponseEntity<>(headers, HttpStatus.NO_CONTENT);
        }
        Acceptance accepted = Acceptance.of(caller);
        if (given.size() == 1) {
            return one(given.getFirst().output(), accepted, headers);
        }
        return accepted.takes(RELATED) ? parts(given, headers) : json(given, headers);
    }

    /** An output as it is; text for those who take only JSON becomes a JSON string. */
    static ResponseEntity<byte[]> one(ProcessOutput output, Acceptance accepted, HttpHeaders headers) {
        MediaType own = MediaType.parseMediaType(output.mediaType());
        boolean quoted = !output.isJson() && !accepted.takes(own) && accepted.takes(MediaType.APPLICATION_JSON);
        headers.setContentType(
                quoted
                        ? MediaType.APPLICATION_JSON
                        : output.isJson() ? own : new MediaType(own, StandardCharsets.UTF_8));
        return new ResponseEntity<>(
                quoted ? JSON.writeValueAsBytes(output.text()) : output.content(), headers, HttpStatus.OK);
    }

    private List<Given> given() {
        List<Given> given = new ArrayList<>();
        for (Wanted wanted : request.outputs()) {
            outputs.stream()
                    .filter(output -> output.name().equals(wanted.name()))
                    .forEach(output -> given.add(new Given(output, wanted.byReference())));
        }
        return given;
    }

    private ResponseEntity<byte[]> json(List<Given> given, HttpHeaders headers) {
        ObjectNode document = JSON.createObjectNode();
        for (Given one : given) {
            document.set(one.output().name(), one.byReference() ? link(one) : inline(one.output()));
        }
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new ResponseEntity<>(JSON.writeValueAsBytes(document), headers, HttpStatus.OK);
    }

    private JsonNode link(Given one) {
        return JSON.createObjectNode()
                .put("href", address(one))
                .put("type", one.output().mediaType())
                .put("title", one.output().name());
    }

    /** Objects and documents stand with their media type around them; plain values and bounding boxes stand alone. */
    private JsonNode inline(ProcessOutput output) {
        boolean isBox = Optional.ofNullable(process.card().outputs().get(output.name()))
                .filter(spec -> Schemas.isBoundingBox(spec.schema()))
                .isPresent();
        if (output.isJson()) {
            JsonNode value = JSON.readTree(output.content());
            return value.isObject() && !isBox
                    ? JSON.createObjectNode().set("value", value).put("mediaType", output.mediaType())
                    : value;
        }
        return output.mediaType().equals(ProcessOutput.TEXT)
                ? JSON.getNodeFactory().stringNode(output.text())
                : JSON.createObjectNode().put("value", output.text()).put("mediaType", output.mediaType());
    }

    private ResponseEntity<byte[]> parts(List<Given> given, HttpHeaders headers) {
        String boundary = "part-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Given one : given) {
            line(body, "--" + boundary);
            line(body, "Content-Type: " + one.output().mediaType());
            line(body, "Content-ID: <" + one.output().name() + ">");
            if (one.byReference()) {
                line(body, "Content-Location: " + address(one));
            }
            line(body, "");
            if (!one.byReference()) {
                body.writeBytes(one.output().content());
            }
            line(body, "");
        }
        line(body, "--" + boundary + "--");
        headers.setContentType(new MediaType(
                RELATED,
                Map.of(
                        "boundary",
                        boundary,
                        "type",
                        "\"" + given.getFirst().output().mediaType() + "\"")));
        return new ResponseEntity<>(body.toByteArray(), headers, HttpStatus.OK);
    }

    private String address(Given one) {
        return job + "/results/" + one.output().name();
    }

    private static void line(ByteArrayOutputStream body, String text) {
        body.writeBytes((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
