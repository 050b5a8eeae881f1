package nl.areaal.ingest.harvest;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import nl.areaal.geodata.source.Reach;
import nl.areaal.ingest.stream.StreamAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the harvest of saved feeds together. */
@Configuration(proxyBeanMethods = false)
class HarvestConfiguration {
    @Bean
    HarvestService harvestService(
            DataSource database,
            StreamAddress stream,
            InstantSource clock,
            Reach reach,
            @Value("${areaal.feeds.look-back}") Duration lookBack) {
        return new HarvestService(database, stream, clock, reach, new LookBack(lookBack));
    }
}
