package nl.areaal.ingest.sensorthings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.areaal.ingest.reading.TestStream;
import org.junit.jupiter.api.Test;

/** What comes by SensorThings is told of like what comes from the stream. */
class EventsIT {
    @Test
    void aReadingAndItsCorrectionAreToldOfOnceTheyAreStored() throws Exception {
        try (TestStream stream = TestStream.create();
                TestService service = TestService.telling(stream.address())) {
            service.post("Things", Samples.thing("Paal"));
            service.post("Datastreams(1)/Observations", "{\"result\": \"geen getal\"}");
            String reading = "{\"phenomenonTime\": \"2026-11-01T00:00:00Z\", \"result\": %s}";
            service.post("Datastreams(1)/Observations", reading.formatted("7.5"));
            service.post("Datastreams(1)/Observations", reading.formatted("8"));

            List<String> events = stream.read(stream.address().events(), 3).stream()
                    .map(event -> new String(event.value(), UTF_8))
                    .toList();
            assertThat(events.get(0)).contains("nl.areaal.observations-stored", "\"result\":7.5", "\"unit\":\"Cel\"");
            assertThat(events.get(1)).contains("nl.areaal.observations-stored", "\"result\":8.0");
            assertThat(events.get(2)).contains("nl.areaal.observation-corrected", "\"was\":7.5", "\"is\":8.0");
        }
    }
}
