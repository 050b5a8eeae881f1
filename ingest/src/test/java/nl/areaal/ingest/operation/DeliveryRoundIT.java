package nl.areaal.ingest.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import nl.areaal.geodata.csv.proposal.Proposer;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Handling;
import nl.areaal.geodata.dataset.Stewardship;
import nl.areaal.geodata.feed.BroughtTable;
import nl.areaal.geodata.feed.BroughtTables;
import nl.areaal.geodata.feed.Feed;
import nl.areaal.geodata.feed.FeedKind;
import nl.areaal.geodata.feed.FeedRegister;
import nl.areaal.geodata.feed.FeedStore;
import nl.areaal.geodata.store.StoreLock;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.feed.TableFeeds;
import nl.areaal.ingest.reading.TestLoop;
import nl.areaal.ingest.reading.TestStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody brought on the page is stored by the way of any reading. */
class DeliveryRoundIT {
    private static final Instant LATEST = Instant.parse("2026-03-01T00:00:00Z");
    private static final byte[] TABLE = """
            paal;tijd;temperatuur (°C)
            Dom;2026-01-31T12:00:00Z;3,5
            Dom;2026-01-31T13:00:00Z;4,0
            Dom;2026-01-32T14:00:00Z;4,5
            """.getBytes(UTF_8);

    private final TestStore store = TestStore.create();
    private final InstantSource clock = InstantSource.system();
    private final BroughtTables brought = new BroughtTables(store.dataSource());
    private TestStream stream;
    private TestLoop loop;
    private DeliveryRound round;

    @BeforeEach
    void startLoop() throws Exception {
        stream = TestStream.create();
        loop = TestLoop.start(store, stream.address());
        round = new DeliveryRound(
                brought,
                new FeedStore(store.dataSource()),
                new TableFeeds(store.dataSource(), stream.address(), clock),
                new StoreLock(store.dataSource(), "brought tables"));
        makeFeed();
    }

    @AfterEach
    void stopLoop() throws Exception {
        loop.close();
        stream.close();
        store.close();
    }

    private void makeFeed() {
        Feed feed = new Feed(
                "palen",
                "Palen",
                FeedKind.CSV,
                "palen",
                Optional.of("palen"),
                Optional.empty(),
                Optional.empty(),
                "piet",
                LATEST);
        Dataset dataset = new Dataset(
                "palen",
                "Palen",
                "",
                new Stewardship("piet", "piet", "proef", "geen", "CC0-1.0"),
                Optional.empty(),
                Handling.OPEN);
        assertThat(new FeedRegister(store.dataSource())
                        .save(feed, Proposer.propose(TABLE, "", LATEST).mapping(), dataset, "piet", false))
                .isEmpty();
    }

    @Test
    void storesATableAndSaysHowMuchOfIt() throws Exception {
        BroughtTable first = brought.bring("palen", "januari.csv", TABLE, "piet");
        BroughtTable again = brought.bring("palen", "januari.csv", TABLE, "piet");
        round.run();
        BroughtTable stored = brought.find(first.id()).orElseThrow();
        assertThat(stored.finishedAt()).isPresent();
        assertThat(stored.readings()).isEqualTo(2);
        assertThat(stored.refused()).isEqualTo(1);
        assertThat(brought.find(again.id()).orElseThrow().known()).isTrue();
        assertThat(brought.waiting()).isEmpty();
        assertThat(store.jdbc()
                        .sql("select sum(result) from observation")
                        .query(Double.class)
                        .single())
                .isEqualTo(7.5);
    }

    @Test
    void saysWhyATableCannotBeStored() throws Exception {
        BroughtTable other = brought.bring("palen", "anders.csv", "a;b\n1;2\n".getBytes(UTF_8), "piet");
        round.run();
        BroughtTable failed = brought.find(other.id()).orElseThrow();
        assertThat(failed.finishedAt()).isPresent();
        assertThat(failed.trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("expected"));
    }
}
