package nl.areaal.mapui.profile;

import java.time.InstantSource;
import javax.sql.DataSource;
import nl.areaal.mapui.scenario.Analyses;
import nl.areaal.mapui.scenario.AreaAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {
    @Bean
    Profiles profiles(AreaAnswers answers, Analyses analyses, DataSource database) {
        return new Profiles(answers, analyses, database);
    }

    @Bean
    Trends trends(DataSource database) {
        return new Trends(database, InstantSource.system());
    }
}
