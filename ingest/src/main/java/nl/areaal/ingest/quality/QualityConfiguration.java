package nl.areaal.ingest.quality;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.quality.BreachStore;
import nl.areaal.geodata.quality.QualityJudge;
import nl.areaal.geodata.quality.SilenceStore;
import nl.areaal.geodata.supply.IntakeStore;
import nl.areaal.ingest.stream.StreamAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the keeper of quality together. */
@Configuration(proxyBeanMethods = false)
class QualityConfiguration {
    @Bean
    QualityKeeper qualityKeeper(
            DataSource database,
            StreamAddress stream,
            MeterRegistry meters,
            InstantSource clock,
            @Value("${areaal.quality.every}") Duration every) {
        QualityJudge judge = new QualityJudge(database);
        BreachStore breaches = new BreachStore(database);
        SilenceStore silences = new SilenceStore(database);
        return new QualityKeeper(
                new QualityRound(judge, new QualityMetrics(meters, breaches, judge)),
                new SilenceWatch(silences, new IntakeStore(database), clock),
                new BreachTeller(stream, breaches, silences, new SensorStore(database)),
                every);
    }
}
