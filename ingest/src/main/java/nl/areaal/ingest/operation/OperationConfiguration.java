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
    CountsTeller countsTeller(DataSource database, StreamAddress stream) {
        return new CountsTeller(database, stream);
    }

    @Bean
    Heartbeat heartbeat(DataSource database, StreamAddress stream, LoopStatus status) {
        return new Heartbeat(new IntakeStore(database), stream.instance(), status);
    }

    @Bean
    TallyRound tallyRound(DataSource database, StreamAddress stream, FeedTally tally, InstantSource clock) {
        return new TallyRound(new MinuteStore(database), stream.instance(), tally, clock);
    }

    @Bean
    Replayer replayer(DataSource database, ReplayStream replays) {
        return new Replayer(new ReplayStore(database), replays, new StoreLock(database, "replay"));
    }

    @Bean
    DeliveryRound deliveryRound(DataSource database, StreamAddress stream, InstantSource clock) {
        return new DeliveryRound(
                new BroughtTables(database),
                new FeedStore(database),
                new TableFeeds(database, stream, clock),
                new StoreLock(database, "brought tables"));
    }

    @Bean
    RetentionRound retentionRound(DataSource database) {
        return new RetentionRound(new RetentionStore(database), new MinuteStore(database));
    }

    @Bean
    Rounds rounds(List<Round> rounds) {
        return new Rounds(rounds);
    }
}
