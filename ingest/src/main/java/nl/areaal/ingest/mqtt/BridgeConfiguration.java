package nl.areaal.ingest.mqtt;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLException;
import javax.sql.DataSource;
import nl.areaal.ingest.sensorthings.Intake;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the way from a broker of others together, when there is one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${areaal.mqtt.bridge.url}'.isEmpty()")
class BridgeConfiguration {
    @Bean
    BridgeAddress bridgeAddress(
            @Value("${areaal.mqtt.bridge.url}") URI url, @Value("${areaal.mqtt.bridge.ca}") String authorities) {
        return new BridgeAddress(url, authorities.isEmpty() ? Optional.empty() : Optional.of(Path.of(authorities)));
    }

    @Bean
    BridgeSettings bridgeSettings(
            BridgeAddress address,
            @Value("${areaal.mqtt.bridge.topics}") List<String> topics,
            @Value("${areaal.mqtt.bridge.client-id}") String clientId,
            @Value("${areaal.mqtt.bridge.login}") String login,
            @Value("${areaal.mqtt.bridge.dataset}") String datasetId,
            @Value("${areaal.mqtt.bridge.version}") int version) {
        int colon = login.indexOf(':');
        Optional<BridgeSettings.Login> found = colon < 0
                ? Optional.empty()
                : Optional.of(new BridgeSettings.Login(login.substring(0, colon), login.substring(colon + 1)));
        return new BridgeSettings(address, topics, clientId, found, datasetId, version);
    }

    @Bean
    MqttBridge mqttBridge(
            BridgeSettings settings,
            DataSource database,
            Intake intake,
            InstantSource clock,
            @Value("${areaal.mqtt.most-in-flight}") int mostInFlight)
            throws SSLException {
        Executor workers = Thread::startVirtualThread;
        Publications publications = new Publications(intake, new ProblemDesk(database, intake, clock, workers));
        return new MqttBridge(settings, publications, mostInFlight);
    }
}
