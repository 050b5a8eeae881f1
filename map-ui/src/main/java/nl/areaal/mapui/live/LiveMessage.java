package nl.areaal.mapui.live;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How new readings are written: as the data of a CloudEvent on Kafka, and as a server-sent event to browsers. */
final class LiveMessage {
    static final byte[] HEARTBEAT = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

    private static final String OBSERVATIONS_STORED = "nl.areaal.observations-stored";
    private static final JsonMapper JSON = JsonMapper.shared();

    private LiveMessage() {}

    /**
     * The readings in an event; none when the event tells of something else.
     *
     * @throws IllegalArgumentException when the event cannot be read; the message says what is wrong with it
     */
    static List<LiveObservation> decode(byte[] event) {
        try {
            JsonNode node = JSON.readTree(event);
            return node.path("type").asString("").equals(OBSERVATIONS_STORED)
                    ? node.at("/data/latest")
                            .valueStream()
                            .map(LiveMessage::observation)
                            .toList()
                    : List.of();
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static byte[] encode(Collection<LiveObservation> observations) {
        ObjectNode data = JSON.createObjectNode();
        ArrayNode latest = data.putArray("latest");
        observations.forEach(one -> latest.addObject()
                .put("datastream", one.datastream())
                .put("thing", one.thing())
                .put("phenomenonTime", one.phenomenonTime().toString())
                .put("result", one.result())
                .put("unit", one.unit())
                .put("quality", one.quality()));
        return ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static LiveObservation observation(JsonNode node) {
        return new LiveObservation(
                node.required("datastream").longValue(),
                node.required("thing").longValue(),
                OffsetDateTime.parse(node.required("phenomenonTime").stringValue())
                        .toInstant(),
                node.required("result").doubleValue(),
                node.required("unit").stringValue(),
                node.path("quality").asInt(0));
    }
}
