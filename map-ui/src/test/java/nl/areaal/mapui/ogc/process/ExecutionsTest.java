package nl.areaal.mapui.ogc.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobState;
import nl.areaal.geodata.process.ProcessJob;
import nl.areaal.geodata.process.ProcessJobs;
import nl.areaal.mapui.ogc.Places;
import nl.areaal.mapui.security.Turnstile;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ExecutionsTest {
    private static final Places TAKEN = new Places(0, Duration.ZERO);

    /** It was submitted: a refusal would leave the caller without its address, and with one job less of those allowed. */
    @Test
    void givesTheJobAsItStandsWhenTooManyWaitForTheirs() {
        Executions executions = new Executions(
                new ProcessJobs(new DriverManagerDataSource()),
                new Turnstile(1, Duration.ofSeconds(1), System::nanoTime),
                TAKEN,
                TAKEN);
        ProcessJob job = submitted();
        assertThat(executions.await(job, 10)).isSameAs(job);
    }

    @Test
    void saysToWhomAsksTooOftenAfterHowManySecondsTheyMayAgain() {
        Executions executions = new Executions(
                new ProcessJobs(new DriverManagerDataSource()),
                new Turnstile(1, Duration.ofSeconds(2), () -> 0),
                TAKEN,
                TAKEN);
        executions.admit("one");
        assertThatExceptionOfType(ProcessProblem.class)
                .isThrownBy(() -> executions.admit("one"))
                .matches(problem -> problem.status() == HttpStatus.TOO_MANY_REQUESTS)
                .matches(problem -> problem.retryAfterSeconds().orElseThrow() == 2);
    }

    private static ProcessJob submitted() {
        Instant now = Instant.parse("2026-11-27T12:00:00Z");
        Job job = new Job(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                Pace.QUICK.kind(),
                JobState.QUEUED,
                Optional.empty(),
                "{}",
                new Job.Advance(0, 0, 0, Optional.empty()),
                Optional.empty(),
                new Job.Moments(now, Optional.empty(), Optional.empty()),
                "public");
        return new ProcessJob(job, "heat", Optional.empty(), now, now.plus(Duration.ofHours(24)));
    }
}
