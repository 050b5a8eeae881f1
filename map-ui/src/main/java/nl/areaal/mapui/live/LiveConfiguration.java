package nl.areaal.mapui.live;

import java.time.Clock;
import nl.areaal.geodata.observation.OpenSensors;
import nl.areaal.geodata.observation.PastReadings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the events topic to those who listen. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    @Bean
    LiveObservations liveObservations() {
        return new LiveObservations();
    }

    @Bean
    OpenDatastreams openDatastreams(OpenSensors sensors) {
        return new OpenDatastreams(sensors::datastreams);
    }

    @Bean
    LiveServlet liveServlet(LiveObservations live, OpenDatastreams open) {
        LiveServlet servlet = new LiveServlet(live, open);
        live.subscribe(servlet::broadcast);
        return servlet;
    }

    @Bean
    ServletRegistrationBean<LiveServlet> liveRegistration(LiveServlet servlet) {
        ServletRegistrationBean<LiveServlet> registration =
                new ServletRegistrationBean<>(servlet, "/live/observations");
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    ServletRegistrationBean<PastServlet> pastRegistration(PastReadings readings) {
        Clock clock = Clock.systemUTC();
        return new ServletRegistrationBean<>(
                new PastServlet(new PastDays(readings::until, clock), clock), "/live/past");
    }

    @Bean
    EventReader eventReader(
            LiveObservations live,
            @Value("${areaal.kafka}") String servers,
            @Value("${areaal.topic-prefix}") String prefix) {
        return new EventReader(new EventsTopic(servers, prefix + ".events"), live, Clock.systemUTC());
    }

    @Bean
    LiveHealth live(EventReader reader, LiveObservations live, LiveServlet servlet) {
        return new LiveHealth(reader, live, servlet);
    }

    @Bean
    LiveHeartbeat liveHeartbeat(LiveServlet servlet) {
        return new LiveHeartbeat(servlet);
    }
}
