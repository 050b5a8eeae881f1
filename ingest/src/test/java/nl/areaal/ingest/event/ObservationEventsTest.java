package nl.areaal.ingest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.MeasuredUnit;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.geodata.observation.Correction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ObservationEventsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final long GONE = 9;

    private final List<JsonNode> told = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private long nanos;
    private final ObservationEvents events =
            new ObservationEvents(this::take, ObservationEventsTest::find, () -> nanos);

    @Test
    void theFirstReadingAfterASilenceIsToldOfAtOnce() {
        events.stored(batch(1, 0, 7), List.of(), NOW);
        assertThat(results()).containsExactly(List.of("1=7.0"));
        assertThat(events.untilDue()).isEmpty();
    }

    @Test
    void whatFollowsCloselyIsToldTogetherTheNewestOfEachDatastream() {
        events.stored(batch(1, 0, 7), List.of(), NOW);
        events.stored(batch(1, 60, 8), List.of(), NOW);
        events.stored(batch(2, 60, 5), List.of(), NOW);
        events.stored(batch(1, 30, 9), List.of(), NOW);
        assertThat(told).hasSize(1);
        assertThat(events.untilDue()).contains(Duration.ofMillis(250));

        nanos = Duration.ofMillis(100).toNanos();
        events.publishDue(NOW);
        assertThat(told).hasSize(1);
        assertThat(events.untilDue()).contains(Duration.ofMillis(150));

        nanos = Duration.ofMillis(250).toNanos();
        events.publishDue(NOW);
        events.publishDue(NOW);
        assertThat(results()).containsExactly(List.of("1=7.0"), List.of("1=8.0", "2=5.0"));
    }

    @Test
    void aCorrectionIsToldOfAtOnceAfterTheReadingsThatItCameWith() {
        events.stored(batch(1, 0, 7), List.of(), NOW);
        events.stored(batch(1, 0, 8), List.of(new Correction(1, NOW, 7, 8, 2)), NOW);
        assertThat(types)
                .containsExactly(ObservationEvents.STORED, ObservationEvents.STORED, ObservationEvents.CORRECTED);
        assertThat(told.get(1).at("/latest/0/result").doubleValue()).isEqualTo(8);
        assertThat(told.get(2).path("was").doubleValue()).isEqualTo(7);
    }

    @Test
    void aDatastreamThatWentMeanwhileIsLeftOut() {
        events.stored(batch(1, 0, 7), List.of(), NOW);
        events.stored(batch(GONE, 0, 7), List.of(new Correction(GONE, NOW, 6, 7, 2)), NOW);
        events.stored(batch(2, 0, 7), List.of(), NOW);
        events.publishRest(NOW);
        assertThat(results().stream().flatMap(List::stream)).containsExactly("1=7.0", "2=7.0");
    }

    @Test
    void thousandsOfDatastreamsAreToldOfInSeveralEventsNoneLeftOut() {
        ObservationBatch many = new ObservationBatch();
        LongStream.rangeClosed(10, 5_009).forEach(id -> many.add(id, 0, (double) id, 0));
        events.stored(many, List.of(), NOW);
        assertThat(told).hasSize(3);
        assertThat(results().stream().flatMap(List::stream)).hasSize(5_000).doesNotHaveDuplicates();
    }

    private void take(String type, Instant time, JsonNode data) {
        types.add(type);
        told.add(data);
    }

    private List<List<String>> results() {
        return told.stream()
                .map(event -> event.path("latest")
                        .valueStream()
                        .map(one -> one.path("datastream").longValue() + "="
                                + one.path("result").doubleValue())
                        .toList())
                .toList();
    }

    private static ObservationBatch batch(long datastream, long seconds, double result) {
        ObservationBatch batch = new ObservationBatch();
        batch.add(datastream, seconds * 1_000_000, result, 0);
        return batch;
    }

    private static Optional<Datastream> find(long id) {
        return id == GONE
                ? Optional.empty()
                : Optional.of(new Datastream(
                        id,
                        "A/" + id,
                        "NO2",
                        1,
                        new ObservedProperty("NO2", "NO2", "NO2", ""),
                        new MeasuredUnit("ug/m3", "ug/m3"),
                        Contract.of(Duration.ofHours(1), new PlausibleRange(0, 500))));
    }
}
