package nl.areaal.mapui.ogc.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.areaal.core.scenario.Progress;
import nl.areaal.geodata.job.JobRunner;
import nl.areaal.geodata.process.ProcessJobs;
import nl.areaal.geodata.process.ProcessOutput;
import nl.areaal.geodata.process.ProcessWork;
import nl.areaal.mapui.ogc.Places;
import nl.areaal.mapui.scenario.OfferedWork;
import nl.areaal.mapui.security.Turnstile;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes what executes processes. Those that only wait and those that are quick have a runner each, which does one at a time; slow ones
 * go to the runner of this instance, so that never more than one of them holds the region in memory.
 */
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final int BURST = 120;
    private static final Duration PER_TURN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_WAITING = 20;

    /** The runners of what is not slow, as a bean that nobody takes for the runner of this instance. */
    record Runners(List<JobRunner> all) implements AutoCloseable {
        Runners {
            all = List.copyOf(all);
        }

        @Override
        public void close() {
            all.forEach(JobRunner::close);
        }
    }

    @Bean
    ProcessJobs processJobs(DataSource database) {
        return new ProcessJobs(database);
    }

    @Bean
    Executions executions(ProcessJobs processJobs) {
        return new Executions(
                processJobs,
                new Turnstile(BURST, PER_TURN, System::nanoTime),
                new Places(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE),
                new Places(MOST_WAITING, Duration.ZERO));
    }

    @Bean
    OfferedWork slowProcesses(DataSource database, ProcessCatalogue catalogue) {
        return new OfferedWork(Pace.SLOW.kind(), work(database, catalogue));
    }

    @Bean
    Runners processRunners(DataSource database, ProcessCatalogue catalogue) {
        return new Runners(Stream.of(Pace.IDLE, Pace.QUICK)
                .map(pace -> new JobRunner(database, Map.of(pace.kind(), work(database, catalogue)), LEASE))
                .toList());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> processStart(Runners processRunners) {
        return ready -> processRunners.all().forEach(runner -> runner.start(LOOK_EVERY));
    }

    private static ProcessWork work(DataSource database, ProcessCatalogue catalogue) {
        return new ProcessWork(database, (request, progress) -> execute(catalogue, request, progress));
    }

    private static List<ProcessOutput> execute(ProcessCatalogue catalogue, String request, Progress progress) {
        ExecuteRequest asked = ExecuteRequest.of(request);
        return catalogue.get(asked.process()).execute(asked.inputs(), progress);
    }
}
