package nl.areaal.mapui.scenario;

import java.time.Clock;
import javax.sql.DataSource;
import nl.areaal.core.scenario.heat.HeatModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes the scenario service, with as many threads as the machine has cores. */
@Configuration(proxyBeanMethods = false)
class ScenarioConfiguration {
    @Bean
    BaselineLoader baselineLoader(DataSource database) {
        return new BaselineLoader(
                new HeatModel(), database, Runtime.getRuntime().availableProcessors());
    }

    @Bean
    Scenarios scenarios(BaselineLoader baselines, DataSource database) {
        JsonMapper json = JsonMapper.shared();
        RunRecorder recorder = new RunRecorder(database, json, Clock.systemUTC());
        return new Scenarios(baselines, recorder, new HeatModel().card(), database, json);
    }

    @Bean
    BaselineWatch baselineWatch(Scenarios scenarios) {
        return new BaselineWatch(scenarios);
    }
}
