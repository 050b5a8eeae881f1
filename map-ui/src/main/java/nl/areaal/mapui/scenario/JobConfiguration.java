package nl.areaal.mapui.scenario;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.job.JobRunner;
import nl.areaal.geodata.job.JobWork;
import nl.areaal.geodata.scenario.RunsWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the runner of this instance, which asks one model after the other; any number of instances may share the jobs of a store.
 * It computes with half of the cores, so that whoever drags a measure meanwhile still has the other half.
 */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    /** A runner that has shown no life for so long has died. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Bean
    RowBands jobBands() {
        return new RowBands(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Bean
    JobRunner jobRunner(DataSource database, RowBands jobBands, ObjectProvider<OfferedWork> offered) {
        Map<String, JobWork> works = new HashMap<>();
        works.put(RunsWork.KIND, new RunsWork(database, ModelLibrary.models(), jobBands, InstantSource.system()));
        offered.forEach(other -> works.put(other.kind(), other.work()));
        return new JobRunner(database, works, LEASE);
    }

    /** Nobody waits for a job while the application starts. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> jobStart(JobRunner jobRunner) {
        return ready -> jobRunner.start(LOOK_EVERY);
    }

    @Bean
    ModelJobs modelJobs(DataSource database) {
        return new ModelJobs(database);
    }

    @Bean
    JobWatch jobWatch(ModelJobs modelJobs) {
        return new JobWatch(modelJobs);
    }
}
