package nl.areaal.mapui.store;

import javax.sql.DataSource;
import nl.areaal.geodata.area.AreaDocumentStore;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.geodata.area.DrawnAreaStore;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.dataset.PublicationStore;
import nl.areaal.geodata.feed.BroughtTables;
import nl.areaal.geodata.feed.FeedRegister;
import nl.areaal.geodata.feed.MessageCheck;
import nl.areaal.geodata.feed.SampleLook;
import nl.areaal.geodata.observation.OpenSensors;
import nl.areaal.geodata.observation.PastReadings;
import nl.areaal.geodata.observation.ProblemStore;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.SeriesStore;
import nl.areaal.geodata.partner.KeyMaking;
import nl.areaal.geodata.partner.KeyStore;
import nl.areaal.geodata.partner.PartnerStore;
import nl.areaal.geodata.quality.BreachStore;
import nl.areaal.geodata.quality.BrokenRuleStore;
import nl.areaal.geodata.story.StoryStore;
import nl.areaal.geodata.supply.DatasetSupplyStore;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.geodata.supply.PauseStore;
import nl.areaal.geodata.supply.ReplayStore;
import nl.areaal.geodata.supply.SupplyStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the store that the views read, but for those that the open services make known already. */
@Configuration(proxyBeanMethods = false)
class Stores {
    @Bean
    AreaStore areaStore(DataSource store) {
        return new AreaStore(store);
    }

    @Bean
    DrawnAreaStore drawnAreaStore(DataSource store) {
        return new DrawnAreaStore(store);
    }

    @Bean
    AreaDocumentStore areaDocumentStore(DataSource store) {
        return new AreaDocumentStore(store);
    }

    @Bean
    DatasetStore datasetStore(DataSource store) {
        return new DatasetStore(store);
    }

    @Bean
    SensorStore sensorStore(DataSource store) {
        return new SensorStore(store);
    }

    @Bean
    OpenSensors openSensors(DataSource store) {
        return new OpenSensors(store);
    }

    @Bean
    PastReadings pastReadings(DataSource store) {
        return new PastReadings(store);
    }

    @Bean
    PublicationStore publicationStore(DataSource store) {
        return new PublicationStore(store);
    }

    @Bean
    SeriesStore seriesStore(DataSource store) {
        return new SeriesStore(store);
    }

    @Bean
    SupplyStore supplyStore(DataSource store) {
        return new SupplyStore(store);
    }

    @Bean
    DatasetSupplyStore datasetSupplyStore(DataSource store) {
        return new DatasetSupplyStore(store);
    }

    @Bean
    IntakeStore intakeStore(DataSource store) {
        return new IntakeStore(store);
    }

    @Bean
    PauseStore pauseStore(DataSource store) {
        return new PauseStore(store);
    }

    @Bean
    ReplayStore replayStore(DataSource store) {
        return new ReplayStore(store);
    }

    @Bean
    FeedRegister feedRegister(DataSource store) {
        return new FeedRegister(store);
    }

    @Bean
    BroughtTables broughtTables(DataSource store) {
        return new BroughtTables(store);
    }

    @Bean
    SampleLook sampleLook(DataSource store) {
        return new SampleLook(new MessageCheck(store));
    }

    @Bean
    KeyStore keyStore(DataSource store) {
        return new KeyStore(store);
    }

    @Bean
    PartnerStore partnerStore(DataSource store) {
        return new PartnerStore(store);
    }

    @Bean
    KeyMaking keyMaking(DataSource store) {
        return new KeyMaking(store);
    }

    @Bean
    BreachStore breachStore(DataSource store) {
        return new BreachStore(store);
    }

    @Bean
    BrokenRuleStore brokenRuleStore(DataSource store) {
        return new BrokenRuleStore(store);
    }

    @Bean
    StoryStore storyStore(DataSource store) {
        return new StoryStore(store);
    }

    @Bean
    ProblemStore problemStore(DataSource store) {
        return new ProblemStore(store);
    }
}
