package nl.areaal.geodata.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.geodata.job.JobRunner;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessJobsIT {
    private static final TestStore STORE = TestStore.create();
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final ProcessRoom ROOM = new ProcessRoom(3, 2, 2, 5, Duration.ofHours(1));
    private static final String KIND = "process";

    private final ProcessJobs jobs = new ProcessJobs(STORE.dataSource());

    @BeforeEach
    void empty() {
        STORE.jdbc().sql("delete from job").update();
    }

    @AfterAll
    static void close() throws Exception {
        STORE.close();
    }

    @Test
    void keepsWhatCameOutInItsOrder() {
        UUID id = submit("one");
        run((request, progress) -> List.of(
                ProcessOutput.of("b", ProcessOutput.TEXT, "Domtoren"),
                ProcessOutput.of("a", ProcessOutput.JSON, "[1]")));
        assertThat(jobs.find(id)).map(ProcessJob::status).contains(ProcessStatus.SUCCESSFUL);
        assertThat(jobs.outputs(id)).extracting(ProcessOutput::name).containsExactly("b", "a");
        assertThat(jobs.outputs(id).getFirst().text()).isEqualTo("Domtoren");
    }

    /** The runner that took the job is gone, as after a crash: its claim runs out and the next one executes the request. */
    @Test
    void executesAfterARestartWhatWaitedOrWasBegun() {
        UUID begun = submit("one");
        STORE.jdbc().sql("""
                        update job set state = 'running', claim = gen_random_uuid(), claims = 1,
                            heartbeat_at = clock_timestamp() - interval '1 hour'
                        """).update();
        UUID waiting = submit("one");
        ProcessWork.Execution echo =
                (request, progress) -> List.of(ProcessOutput.of("request", ProcessOutput.JSON, request));
        run(echo);
        run(echo);
        for (UUID id : List.of(begun, waiting)) {
            assertThat(jobs.outputs(id).getFirst().text()).isEqualTo("{\"text\": \"x\"}");
        }
    }

    @Test
    void tellsWhyThereIsNoResult() {
        UUID refused = submit("one");
        run((request, progress) -> {
            throw new RefusedException("The layer is missing.");
        });
        assertThat(jobs.find(refused).orElseThrow().status()).isEqualTo(ProcessStatus.FAILED);
        assertThat(jobs.find(refused).orElseThrow().refusal()).contains("The layer is missing.");
        UUID broken = submit("one");
        run((request, progress) -> {
            throw new IllegalStateException("password=secret");
        });
        assertThat(jobs.find(broken).orElseThrow().status()).isEqualTo(ProcessStatus.FAILED);
        assertThat(jobs.find(broken).orElseThrow().refusal()).isEmpty();
    }

    @Test
    void hasRoomForSoManyAndNoMore() {
        submit("one");
        submit("one");
        assertThat(ask("one")).isEmpty();
        submit("other");
        assertThat(ask("third")).isEmpty();
    }

    @Test
    void makesRoomByTheOldestOfTheSameCaller() {
        UUID first = done("one");
        UUID second = done("one");
        UUID foreign = done("other");
        UUID third = done("one");
        assertThat(jobs.find(first)).isEmpty();
        assertThat(jobs.list("one", ProcessJobFilter.all(), 10, 0))
                .extracting(job -> job.job().id())
                .containsExactly(third, second);
        assertThat(jobs.find(foreign)).isPresent();
    }

    @Test
    void forgetsWhatWasKeptLongEnough() {
        UUID old = done("one");
        STORE.jdbc()
                .sql("update process_job set expires_at = clock_timestamp() - interval '1 second'")
                .update();
        assertThat(jobs.find(old)).isEmpty();
        done("other");
        assertThat(STORE.jdbc()
                        .sql("select count(*) from process_output")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void dismissesOnlyForWhoeverAsked() {
        UUID waiting = submit("one");
        assertThat(jobs.dismiss(waiting, "other")).isFalse();
        assertThat(jobs.dismiss(waiting, "one")).isTrue();
        assertThat(jobs.find(waiting).orElseThrow().status()).isEqualTo(ProcessStatus.DISMISSED);
        assertThat(jobs.dismiss(waiting, "one")).isTrue();
        assertThat(jobs.find(waiting)).isEmpty();
    }

    @Test
    void tellsCallersApartWithoutTheirAddresses() {
        assertThat(jobs.asker("192.0.2.1"))
                .isEqualTo(new ProcessJobs(STORE.dataSource()).asker("192.0.2.1"))
                .isNotEqualTo(jobs.asker("192.0.2.2"))
                .doesNotContain("192.0.2.1");
    }

    private UUID submit(String asker) {
        return ask(asker).orElseThrow().job().id();
    }

    private Optional<ProcessJob> ask(String asker) {
        return jobs.submit(KIND, "echo", "{\"text\": \"x\"}", asker, ROOM);
    }

    private UUID done(String asker) {
        return jobs.saveDone("echo", asker, List.of(ProcessOutput.of("text", ProcessOutput.TEXT, "x")), "{}", ROOM)
                .orElseThrow()
                .job()
                .id();
    }

    private static void run(ProcessWork.Execution execution) {
        ProcessWork work = new ProcessWork(STORE.dataSource(), execution);
        assertThat(new JobRunner(STORE.dataSource(), Map.of(KIND, work), LEASE).runOne())
                .isTrue();
    }
}
