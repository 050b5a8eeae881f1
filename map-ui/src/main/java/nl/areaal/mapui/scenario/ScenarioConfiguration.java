package nl.areaal.mapui.scenario;

import java.time.Clock;
import javax.sql.DataSource;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.area.DrawnAreaStore;
import nl.areaal.geodata.scenario.ParameterNoteStore;
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
    AreaBaselines areaBaselines(BaselineLoader baselines, DataSource database) {
        return new AreaBaselines(baselines, new DrawnAreaStore(database));
    }

    @Bean
    AreaAnswers areaAnswers(AreaBaselines areas, DataSource database) {
        return new AreaAnswers(areas, database);
    }

    @Bean
    OpenAnswers openAnswers(AreaBaselines areas, RowBands jobBands, DataSource database) {
        return new OpenAnswers(areas, jobBands, database);
    }

    @Bean
    Scenarios scenarios(BaselineLoader baselines, AreaBaselines areas, DataSource database) {
        return new Scenarios(baselines, areas, new RunRecorder(database, Clock.systemUTC()), database);
    }

    @Bean
    Analyses analyses(AreaBaselines areas, Scenarios scenarios, DataSource database) {
        return new Analyses(areas, new ScenarioStore(database), scenarios);
    }

    @Bean
    ParameterNoteStore parameterNotes(DataSource database) {
        return new ParameterNoteStore(database);
    }

    @Bean
    BaselineWatch baselineWatch(Scenarios scenarios) {
        return new BaselineWatch(scenarios);
    }
}
