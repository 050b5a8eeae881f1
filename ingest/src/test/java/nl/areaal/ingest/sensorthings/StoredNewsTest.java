package nl.areaal.ingest.sensorthings;

import static org.assertj.core.api.Assertions.assertThatNoException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.areaal.geodata.observation.Problem;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.UnusableMessage;
import nl.areaal.ingest.event.LocalNews;
import nl.areaal.ingest.reading.FeedTally;
import nl.areaal.ingest.stream.StreamAddress;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StoredNewsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    /** It is in the store by then: whoever sent it must not hear that it failed. */
    @Test
    void whatIsStoredWhileTheServiceStopsIsNoFailure() {
        StoredNews news = new StoredNews(
                new StreamAddress("127.0.0.1:1", "areaal", "ingest"),
                new SensorStore(new DriverManagerDataSource()),
                new LocalNews(),
                InstantSource.fixed(NOW),
                new SimpleMeterRegistry(),
                new FeedTally());
        news.close();
        Problem problem = new Problem(
                "bad-json",
                "is no JSON",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Problem.Origin("topic", 0, 1, NOW));
        assertThatNoException().isThrownBy(() -> news.tell(new UnusableMessage(problem, new byte[] {'{'})));
    }
}
