package nl.areaal.ingest.mqtt;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.areaal.ingest.event.LocalNews;
import nl.areaal.ingest.partner.KeyRates;
import nl.areaal.ingest.sensorthings.Intake;
import nl.areaal.ingest.sensorthings.Views;
import nl.areaal.ingest.sensorthings.access.Gate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the broker together, when it is wanted. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("areaal.mqtt.enabled")
class MqttConfiguration {
    @Bean
    MqttSettings mqttSettings(
            @Value("${areaal.mqtt.address}") String address,
            @Value("${areaal.mqtt.port}") int port,
            @Value("${areaal.sensorthings.root}") String linksRoot,
            @Value("${areaal.mqtt.most-connections}") int mostConnections,
            @Value("${areaal.mqtt.most-in-flight}") int mostInFlight) {
        return new MqttSettings(address, port, linksRoot, mostConnections, mostInFlight);
    }

    @Bean
    ExecutorService mqttWorkers() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    Publications publications(DataSource database, Intake intake, InstantSource clock, ExecutorService mqttWorkers) {
        return new Publications(intake, new ProblemDesk(database, intake, clock, mqttWorkers));
    }

    @Bean
    Newsroom newsroom(Views views, LocalNews news, MeterRegistry meters) {
        Newsroom newsroom = new Newsroom(views, meters);
        news.add(newsroom);
        return newsroom;
    }

    @Bean
    House house(
            Gate gate,
            KeyRates rates,
            Publications publications,
            Subscribing subscribing,
            Newsroom newsroom,
            ExecutorService mqttWorkers) {
        return new House(new Entrance(gate), publications, subscribing, newsroom, rates, mqttWorkers);
    }

    @Bean
    Subscribing subscribing(Views views, Newsroom newsroom, MqttSettings settings) {
        return new Subscribing(views, newsroom, settings.linksRoot());
    }

    @Bean
    MqttBroker mqttBroker(MqttSettings settings, House house, Gate gate) {
        return new MqttBroker(settings, house, new Seats(gate));
    }
}
