package nl.areaal.ingest.operation;

import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import nl.areaal.geodata.feed.BroughtTables;
import nl.areaal.geodata.feed.FeedStore;
import nl.areaal.geodata.store.StoreLock;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.geodata.supply.MinuteStore;
import nl.areaal.geodata.supply.ReplayStore;
import nl.areaal.geodata.supply.RetentionStore;
import nl.areaal.ingest.feed.TableFeeds;
import nl.areaal.ingest.reading.FeedTally;
import nl.areaal.ingest.reading.LoopStatus;
import nl.areaal.ingest.stream.StreamAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rounds together. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {
    @Bean
    ReplayStream replayStream(DataSource database, StreamAddress stream) {
        return new ReplayStream(database, stream);
    }

    @Bean
    Rounds rounds(
            DataSource database,
            StreamAddress stream,
            ReplayStream replays,
            LoopStatus status,
            FeedTally tally,
            InstantSource clock) {
        MinuteStore minutes = new MinuteStore(database);
        return new Rounds(List.of(
                new Heartbeat(new IntakeStore(database), stream.instance(), status),
                new TallyRound(minutes, stream.instance(), tally, clock),
                new Replayer(new ReplayStore(database), replays, new StoreLock(database, "replay")),
                new DeliveryRound(
                        new BroughtTables(database),
                        new FeedStore(database),
                        new TableFeeds(database, stream, clock),
                        new StoreLock(database, "brought tables")),
                new RetentionRound(new RetentionStore(database), minutes)));
    }
}
