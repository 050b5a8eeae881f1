package nl.areaal.ingest.sensorthings;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.sensorthings.sql.EntityReader;
import nl.areaal.geodata.sensorthings.sql.EntityWriter;
import nl.areaal.geodata.sensorthings.sql.ReadingStore;
import nl.areaal.ingest.event.LocalNews;
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
            StreamAddress stream,
            DataSource database,
            LocalNews local,
            InstantSource clock,
            MeterRegistry meters,
            FeedTally tally) {
        return new StoredNews(stream, new SensorStore(database), local, clock, meters, tally);
    }

    @Bean
    ReadingQueue readingQueue(DataSource database, InstantSource clock, StoredNews news) {
        return new ReadingQueue(new ReadingStore(database, clock), news::tell);
    }

    @Bean
    DraftReader draftReader(InstantSource clock) {
        return new DraftReader(clock);
    }

    @Bean
    EntityWriter entityWriter(DataSource database, InstantSource clock) {
        return new EntityWriter(database, clock);
    }

    @Bean
    Views views(Answers answers) {
        return new Views(answers);
    }

    @Bean
    Intake intake(DraftReader drafts, ReadingQueue queue, EntityWriter writer, StoredNews news) {
        return new Intake(drafts, queue, writer, news, Thread::startVirtualThread);
    }

    @Bean
    Deliveries deliveries(
            Answers answers,
            EntityWriter writer,
            ReadingQueue queue,
            StoredNews news,
            DraftReader drafts,
            KeyRates rates) {
        return new Deliveries(answers, writer, queue, news, drafts, rates);
    }
}
