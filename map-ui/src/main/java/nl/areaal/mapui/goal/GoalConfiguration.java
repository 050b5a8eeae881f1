package nl.areaal.mapui.goal;

import java.time.InstantSource;
import javax.sql.DataSource;
import nl.areaal.geodata.goal.GoalStore;
import nl.areaal.mapui.scenario.Analyses;
import nl.areaal.mapui.scenario.AreaAnswers;
import nl.areaal.mapui.scenario.Scenarios;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GoalConfiguration {
    @Bean
    Goals goals(DataSource database, AreaAnswers answers, Scenarios scenarios, Analyses analyses) {
        return new Goals(database, answers, scenarios, analyses, InstantSource.system());
    }

    @Bean
    BeginningWatch beginningWatch(DataSource database) {
        return new BeginningWatch(new GoalStore(database));
    }
}
