package nl.areaal.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.Quality;
import nl.areaal.ingest.reading.TestStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoFeedIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void feedsItsDatastreamsInTurnAndLooksAgainWhileThereAreNone() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger turns = new AtomicInteger();
        try (TestStream stream = TestStream.create()) {
            new DemoFeed(
                            stream.address(),
                            () -> looks.getAndIncrement() == 0 ? List.of() : List.of(datastream(1), datastream(2)),
                            InstantSource.fixed(NOON),
                            new PrintStream(said, true, UTF_8))
                    .runUntil(() -> turns.getAndIncrement() == 3);
            assertThat(said.toString(UTF_8))
                    .contains("Feeding 2 datastreams")
                    .contains(stream.address().readings());
        }
        assertThat(looks).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 4_711})
    void staysPlausibleAllDay(long id) {
        Datastream datastream = datastream(id);
        for (int minute = 0; minute < 1_440; minute++) {
            double result = DemoSeries.at(datastream, NOON.plus(Duration.ofMinutes(minute)));
            assertThat(datastream.plausible().judge(result)).isEqualTo(Quality.GOOD);
        }
    }

    private static Datastream datastream(long id) {
        return new Datastream(
                id,
                "A/" + id,
                "temperature",
                1,
                new ObservedProperty("temperature", "temperatuur", "temperature", ""),
                new MeasuredUnit("Cel", "°C"),
                Contract.of(Duration.ofHours(1), new PlausibleRange(-20, 40)));
    }
}
