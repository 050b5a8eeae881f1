package nl.areaal.ingest.feed.web;

import java.time.InstantSource;
import javax.sql.DataSource;
import nl.areaal.geodata.feed.CsvMappingStore;
import nl.areaal.geodata.feed.FeedRegister;
import nl.areaal.geodata.feed.MessageCheck;
import nl.areaal.geodata.feed.SampleLook;
import nl.areaal.geodata.source.Reach;
import nl.areaal.ingest.feed.TableFeeds;
import nl.areaal.ingest.stream.StreamAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the service of feeds together. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    @Bean
    Reach reach(@Value("${areaal.feeds.reach}") Reach reach) {
        return reach;
    }

    @Bean
    CsvMappingStore csvMappings(DataSource database) {
        return new CsvMappingStore(database);
    }

    @Bean
    SampleLook sampleLook(DataSource database) {
        return new SampleLook(new MessageCheck(database));
    }

    @Bean
    FeedBook feedBook(DataSource database, StreamAddress stream, InstantSource clock) {
        return new FeedBook(new FeedRegister(database), new TableFeeds(database, stream, clock), clock);
    }
}
