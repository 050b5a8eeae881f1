package nl.areaal.ingest.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.geodata.observation.ObservationWriter;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.quality.BreachStore;
import nl.areaal.geodata.quality.QualityJudge;
import nl.areaal.geodata.quality.SilenceStore;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.problem.GroupedProblems;
import nl.areaal.ingest.reading.TestStations;
import nl.areaal.ingest.reading.TestStream;
import nl.areaal.ingest.stream.StreamAddress;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BreachTellerIT {
    private static final long NOON = Instant.parse("2026-03-01T12:00:00Z").getEpochSecond() * 1_000_000;
    private static final long HOUR = 3_600_000_000L;

    private final TestStore store = TestStore.create();
    private TestStream stream;
    private long datastream;

    @BeforeEach
    void register() throws Exception {
        stream = TestStream.create();
        datastream = TestStations.register(store, "A", 1)[0];
    }

    @AfterEach
    void clean() throws Exception {
        stream.close();
        store.close();
    }

    @Test
    void tellsOneRecordForADayAndACauseAndAnotherWhenItChanges() throws Exception {
        deliver(0, 600, 700, 12);
        teller(stream.address()).tell();
        deliver(1, 13);
        teller(stream.address()).tell();
        teller(stream.address()).tell();

        List<ConsumerRecord<byte[], byte[]>> told = stream.read(stream.address().problems(), 2);
        assertThat(told)
                .extracting(record -> new String(record.key(), UTF_8))
                .containsExactly(
                        "contract-" + datastream + "-range-2026-03-01", "contract-" + datastream + "-range-2026-03-01");
        JsonNode first = JsonMapper.shared().readTree(told.getFirst().value());
        assertThat(first.path("message").asString())
                .isEqualTo("2 readings of datastream A/NO2-0 on 2026-03-01: outside the plausible range.");
        assertThat(first.path("expected").asString()).isEqualTo("0.0 to 500.0 ug/m3");
        assertThat(first.path("highest").doubleValue()).isEqualTo(700);
        assertThat(first.at("/examples/0/phenomenonTime").asString()).isEqualTo("2026-03-01T12:00:00.000000Z");
        JsonNode second = JsonMapper.shared().readTree(told.get(1).value());
        assertThat(second.path("readings").intValue()).isEqualTo(1);
        assertThat(second.path("revision").intValue()).isEqualTo(2);
    }

    @Test
    void keepsWhatItCouldNotTellForTheNextTime() throws Exception {
        deliver(0, 600);
        BreachStore breaches = new BreachStore(store.dataSource());
        BreachTeller nobodyListens = teller(new StreamAddress("127.0.0.1:1", "nowhere", "test"));
        nobodyListens.tell();
        nobodyListens.close();
        assertThat(breaches.untold(10)).hasSize(1);
        teller(stream.address()).tell();
        assertThat(breaches.untold(10)).isEmpty();
    }

    @Test
    void peopleReadTheSameByCause() throws Exception {
        deliver(0, 600, 65_535);
        assertThat(GroupedProblems.all(store.dataSource(), Optional.empty()).text())
                .contains("Every message could be used.", "range", "sentinel", "A/NO2-0", "600.0");
        assertThat(GroupedProblems.all(store.dataSource(), Optional.of(datastream + 1))
                        .text())
                .isEqualTo("No reading breaks its contract.\n");
    }

    @Test
    void aDatastreamThatFallsSilentIsToldOnceAndAgainWhenReadingsReturn() throws Exception {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        int hours = Math.toIntExact(ChronoUnit.HOURS.between(Instant.ofEpochSecond(NOON / 1_000_000), hour));
        deliverInTime(hours, 12);
        SilenceStore silences = new SilenceStore(store.dataSource());
        BreachTeller teller = teller(stream.address());
        Instant inTime = hour.plus(Duration.ofMinutes(90));
        silences.look(inTime);
        assertThat(silences.untold(9))
                .as("half a cadence late is late, not silent")
                .isEmpty();
        silences.look(inTime.plusSeconds(1));
        silences.look(inTime.plusSeconds(2));
        teller.tell();
        teller.tell();
        assertThat(GroupedProblems.all(store.dataSource(), Optional.empty()).text())
                .contains("silent", "A/NO2-0", "silent since " + hour);
        deliverInTime(hours + 1, 13);
        silences.look(inTime.plusSeconds(3));
        teller.tell();
        assertThat(GroupedProblems.all(store.dataSource(), Optional.empty()).contracts())
                .noneMatch(group -> group.cause().equals("silent"));

        List<JsonNode> told = stream.read(stream.address().problems(), 2).stream()
                .map(record -> JsonMapper.shared().readTree(record.value()))
                .toList();
        assertThat(told).extracting(report -> report.path("reason").asString()).containsOnly("contract-silent");
        assertThat(told.getFirst().path("expected").asString())
                .isEqualTo("a reading every PT1H, none later than after PT1H30M");
        assertThat(told.getFirst().path("since").asString()).isEqualTo(hour.toString());
        assertThat(told.getFirst().path("ended").isNull()).isTrue();
        assertThat(told.get(1).path("ended").asString())
                .isEqualTo(inTime.plusSeconds(3).toString());
        assertThat(told.get(1).path("revision").intValue()).isEqualTo(2);
    }

    @Test
    void aTableOfLastYearIsNoStreamThatStopped() throws Exception {
        deliver(0, 12);
        SilenceStore silences = new SilenceStore(store.dataSource());
        silences.look(Instant.now().plus(Duration.ofDays(30)));
        assertThat(silences.untold(9)).isEmpty();
    }

    /** As if the reading had come at the very time that it is of. */
    private void deliverInTime(int hour, double result) throws Exception {
        deliver(hour, result);
        store.jdbc().sql("update observation set known_since = phenomenon_time").update();
    }

    private BreachTeller teller(StreamAddress address) {
        return new BreachTeller(
                address,
                new BreachStore(store.dataSource()),
                new SilenceStore(store.dataSource()),
                new SensorStore(store.dataSource()));
    }

    private void deliver(int hour, double... results) throws Exception {
        ObservationBatch batch = new ObservationBatch();
        for (int i = 0; i < results.length; i++) {
            batch.add(datastream, NOON + (hour + i) * HOUR, results[i], 0);
        }
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new ObservationWriter(InstantSource.system()).write(connection, batch);
            connection.commit();
        }
        QualityJudge judge = new QualityJudge(store.dataSource());
        while (judge.judgeSeries().more() || judge.judgeNeighbours().more()) {
            // the next turn
        }
    }
}
