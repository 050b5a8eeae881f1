package nl.areaal.mapui.scenario;

import java.time.Clock;
import javax.sql.DataSource;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.scenario.ScenarioStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the scenario service, with as many threads as the machine has cores. */
@Configuration(proxyBeanMethods = false)
class ScenarioConfiguration {
    @Bean
    BaselineLoader baselineLoader(DataSource database) {
        return new BaselineLoader(
                ModelLibrary.cellModels(), database, Runtime.getRuntime().availableProcessors());
    }

    @Bean
    Scenarios scenarios(BaselineLoader baselines, DataSource database) {
        return new Scenarios(baselines, new RunRecorder(database, Clock.systemUTC()), database);
    }

    @Bean
    Analyses analyses(BaselineLoader baselines, Scenarios scenarios, DataSource database) {
        return new Analyses(baselines, new ScenarioStore(database), scenarios);
    }

    @Bean
    BaselineWatch baselineWatch(Scenarios scenarios) {
        return new BaselineWatch(scenarios);
    }
}
