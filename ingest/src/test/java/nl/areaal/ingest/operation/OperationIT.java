package nl.areaal.ingest.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.areaal.geodata.store.StoreLock;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.geodata.supply.DatasetSupply;
import nl.areaal.geodata.supply.DatasetSupplyStore;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.geodata.supply.MinuteStore;
import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.geodata.supply.ReplayRequest;
import nl.areaal.geodata.supply.ReplayStore;
import nl.areaal.ingest.problem.GroupedProblems;
import nl.areaal.ingest.reading.LoopStatus;
import nl.areaal.ingest.reading.TestLoop;
import nl.areaal.ingest.reading.TestStations;
import nl.areaal.ingest.reading.TestStream;
import nl.areaal.ingest.reading.Waiting;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a steward runs feeds, on a real stream. */
class OperationIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestStore store = TestStore.create();
    private final InstantSource clock = InstantSource.system();
    private final PauseStore pauses = new PauseStore(store.dataSource());
    private final ReplayStore replays = new ReplayStore(store.dataSource());
    private TestStream stream;
    private ReplayStream replayStream;
    private Replayer replayer;
    private TestLoop loop;
    private long datastream;

    @BeforeEach
    void startLoop() throws Exception {
        stream = TestStream.create();
        replayStream = new ReplayStream(store.dataSource(), stream.address());
        replayer = new Replayer(replays, replayStream, new StoreLock(store.dataSource(), "replay"));
        datastream = TestStations.register(store, "A", 1)[0];
        loop = TestLoop.start(store, stream.address());
    }

    @AfterEach
    void stopLoop() throws Exception {
        loop.close();
        replayStream.close();
        stream.close();
        store.close();
    }

    @Test
    void holdsThePausedFeedBackAndStoresAllOfItWhenItIsResumed() throws Exception {
        send(datastream, 0);
        awaitStored(1);
        assertThat(pauses.pause("test", "the sensor is being calibrated", "steward"))
                .isTrue();
        AtomicInteger sent = new AtomicInteger(1);
        Waiting.until(() -> {
            send(datastream, sent.getAndIncrement());
            return feed().held() >= 2;
        });
        Waiting.until(() -> count("observation") + feed().held() == sent.get());
        replayer.run();
        assertThat(feed().held()).as("while it is paused").isPositive();
        assertThat(feed().unusable()).as("what is held back is no fault").isZero();

        assertThat(pauses.resume("test")).isTrue();
        Waiting.until(() -> {
            replayer.run();
            return feed().held() == 0 && count("observation") == sent.get();
        });
    }

    @Test
    void deliversWhatCouldNotBeUsedAgainOnceItCan() throws Exception {
        long other = datastream + 1;
        send(other, 1);
        send(other, 2);
        stream.send(other, "not {json");
        stream.flush();
        Waiting.until(() -> count("problem") == 3);
        assertThat(TestStations.register(store, "B", 1)).containsExactly(other);

        ReplayRequest asked = replays.ask(Optional.empty(), Optional.of("test"), "steward");
        replayer.run();

        ReplayRequest done = replays.find(asked.id()).orElseThrow();
        assertThat(done.finishedAt()).isPresent();
        assertThat(done.replayed()).isEqualTo(3);
        assertThat(done.unusable()).isEqualTo(1);
        assertThat(count("observation")).isEqualTo(2);
        assertThat(store.jdbc()
                        .sql("select reason, replayed_at is null as open, count(*) as count from problem group by 1, 2"
                                + " order by 1, 2")
                        .query()
                        .listOfRows())
                .containsExactly(
                        Map.of("reason", "not-json", "open", false, "count", 1L),
                        Map.of("reason", "not-json", "open", true, "count", 1L),
                        Map.of("reason", "unknown-datastream", "open", false, "count", 2L));
    }

    @Test
    void keepsTheFirstOfWhatAFeedCannotStopSendingAndCountsTheRest() throws Exception {
        for (int i = 0; i < 1_200; i++) {
            stream.send(datastream, "rubbish " + i);
        }
        stream.send(datastream, "{}");
        send(datastream, 1);
        awaitStored(1);
        assertThat(kept("not-json")).isEqualTo(1_000);
        assertThat(kept("missing-field")).as("of another reason").isEqualTo(1);
        assertThat(feed().unusable()).isEqualTo(1_201);

        try (CountsTeller teller = new CountsTeller(store.dataSource(), stream.address())) {
            teller.run();
            teller.run();
        }
        List<ConsumerRecord<byte[], byte[]>> told = stream.read(stream.address().problems(), 1_002);
        assertThat(told).as("each kept one, and one for all others").hasSize(1_002);
        JsonNode counted = JsonMapper.shared().readTree(told.getLast().value());
        assertThat(counted.path("reason").stringValue()).isEqualTo("counted-only");
        assertThat(counted.path("cause").stringValue()).isEqualTo("not-json");
        assertThat(counted.path("dataset").stringValue()).isEqualTo("test");
        assertThat(counted.path("counted").longValue()).isEqualTo(200);
        assertThat(GroupedProblems.all(store.dataSource(), Optional.empty()).text())
                .containsPattern("not-json +1,000 ")
                .containsPattern("not-json +200 +more, .*counted and not kept");

        replays.ask(Optional.of("not-json"), Optional.of("test"), "steward");
        replayer.run();
        assertThat(kept("not-json"))
                .as("what was kept is not lost when it comes again")
                .isEqualTo(2_000);
    }

    private long kept(String reason) {
        return store.jdbc()
                .sql("select count(*) from problem where reason = ?")
                .param(reason)
                .query(Long.class)
                .single();
    }

    @Test
    void deliversOnlyTheReasonThatWasAsked() throws Exception {
        send(datastream + 1, 1);
        stream.send(datastream, "not {json");
        stream.flush();
        Waiting.until(() -> count("problem") == 2);
        ReplayRequest asked = replays.ask(Optional.of("unknown-datastream"), Optional.empty(), "steward");
        replayer.run();
        assertThat(replays.find(asked.id()).orElseThrow().replayed()).isEqualTo(1);
    }

    @Test
    void tellsHowTheFeedAndTheIngesterFare() throws Exception {
        send(datastream, 1);
        send(datastream, 2);
        stream.send(datastream, "not {json");
        stream.flush();
        awaitStored(2);
        Waiting.until(() -> count("problem") == 1);
        Waiting.until(() -> loop.status().snapshot().state() == LoopStatus.State.READING);
        new TallyRound(new MinuteStore(store.dataSource()), "here", loop.tally(), clock).run();
        new Heartbeat(new IntakeStore(store.dataSource()), "here", loop.status()).run();

        assertThat(feed().readings()).isEqualTo(2);
        assertThat(feed().unusable()).isEqualTo(1);
        assertThat(feed().datastreams()).isEqualTo(1);
        assertThat(feed().lateDatastreams()).isEqualTo(1);
        assertThat(new IntakeStore(store.dataSource()).intake().readingSince()).isPresent();
        new Heartbeat(new IntakeStore(store.dataSource()), "here", new LoopStatus(clock)).run();
        assertThat(new IntakeStore(store.dataSource()).intake().readingSince())
                .as("it starts again and reads no more")
                .isEmpty();
    }

    private DatasetSupply feed() {
        List<DatasetSupply> feeds = new DatasetSupplyStore(store.dataSource()).list();
        assertThat(feeds).extracting(DatasetSupply::dataset).containsExactly("test");
        return feeds.getFirst();
    }

    private void send(long datastream, long minutes) {
        stream.send(datastream, """
                {"datastream": %d, "phenomenonTime": "%s", "result": 1, "unit": "ug/m3"}
                """.formatted(datastream, NOON.plusSeconds(60 * minutes)));
        stream.flush();
    }

    private void awaitStored(long count) {
        Waiting.until(() -> count("observation") == count);
    }

    private long count(String table) {
        return store.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
