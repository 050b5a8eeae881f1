package nl.areaal.ingest.reading;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import nl.areaal.ingest.event.LocalNews;
import nl.areaal.ingest.stream.StreamAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the reading loop together. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    StreamAddress streamAddress(
            @Value("${areaal.kafka}") String bootstrapServers,
            @Value("${areaal.topic-prefix}") String topicPrefix,
            @Value("${server.port}") String port) {
        return new StreamAddress(bootstrapServers, topicPrefix, StreamAddress.instance(port));
    }

    @Bean
    LoopStatus loopStatus(InstantSource clock) {
        return new LoopStatus(clock);
    }

    @Bean
    FeedTally feedTally() {
        return new FeedTally();
    }

    @Bean
    LocalNews localNews() {
        return new LocalNews();
    }

    @Bean
    ReadingMetrics readingMetrics(MeterRegistry meters, LoopStatus status, FeedTally tally) {
        return new ReadingMetrics(meters, status, tally);
    }

    @Bean
    ReadingService readingService(
            DataSource database,
            StreamAddress stream,
            InstantSource clock,
            LoopStatus status,
            ReadingMetrics metrics,
            LocalNews news) {
        return new ReadingService(new ReadingLoop(database, stream, clock, new SessionWatch(status, metrics, news)));
    }

    @Bean
    ReadingHealth readingsHealthIndicator(LoopStatus status) {
        return new ReadingHealth(status);
    }
}
