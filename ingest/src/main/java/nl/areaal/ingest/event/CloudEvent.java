package nl.areaal.ingest.event;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One event in the structured JSON form of CloudEvents 1.0, by the NL GOV profile. */
public record CloudEvent(UUID id, String type, Instant time, JsonNode data) {
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final String SOURCE = "urn:nld:oin:00000000000000000000:systeem:areaal";
    private static final JsonMapper JSON = JsonMapper.shared();

    public byte[] json() {
        return JSON.writeValueAsBytes(JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", SOURCE)
                .put("type", type)
                .put("time", time.toString())
                .put("datacontenttype", "application/json")
                .set("data", data));
    }
}
