package nl.areaal.ingest.sensorthings;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.sensorthings.sql.EntityReader;
import nl.areaal.geodata.sensorthings.sql.EntityWriter;
import nl.areaal.geodata.sensorthings.sql.ReadingStore;
import nl.areaal.ingest.partner.KeyRates;
import nl.areaal.ingest.reading.FeedTally;
import nl.areaal.ingest.sensorthings.entity.DraftReader;
import nl.areaal.ingest.stream.StreamAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the SensorThings service together. */
@Configuration(proxyBeanMethods = false)
class SensorThingsConfiguration {
    @Bean
    Answers sensorThingsAnswers(DataSource database) {
        return new Answers(new EntityReader(database));
    }

    @Bean
    StoredNews storedNews(
            StreamAddress stream, DataSource database, InstantSource clock, MeterRegistry meters, FeedTally tally) {
        return new StoredNews(stream, new SensorStore(database), clock, meters, tally);
    }

    @Bean
    ReadingQueue readingQueue(DataSource database, InstantSource clock, StoredNews news) {
        return new ReadingQueue(new ReadingStore(database, clock), news::tell);
    }

    @Bean
    Deliveries deliveries(
            Answers answers,
            DataSource database,
            InstantSource clock,
            ReadingQueue queue,
            StoredNews news,
            KeyRates rates) {
        return new Deliveries(answers, new EntityWriter(database, clock), queue, news, new DraftReader(clock), rates);
    }
}
