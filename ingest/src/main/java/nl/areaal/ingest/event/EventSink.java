package nl.areaal.ingest.event;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Takes events on their way. */
@FunctionalInterface
public interface EventSink {
    void publish(String type, Instant time, JsonNode data);
}
