package nl.areaal.geodata.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.areaal.geodata.job.Job.Failure.Cause;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobRunnerIT {
    private static final TestStore STORE = TestStore.create();
    private static final DataSource DATABASE = STORE.dataSource();
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Duration NO_LEASE = Duration.ofMillis(-1);
    private static final Set<String> KINDS = Set.of(LettersWork.KIND);

    private final JobStore jobs = new JobStore(DATABASE);

    @BeforeEach
    void empty() {
        STORE.jdbc().sql("delete from job").update();
    }

    @AfterAll
    static void close() throws Exception {
        STORE.close();
    }

    @Test
    void doesTheStepsInTheirOrder() {
        Job job = submit("abc");
        LettersWork work = LettersWork.quick();
        assertThat(runner(work).runOne()).isTrue();
        assertThat(work.kept).containsExactly("a", "b", "c");
        assertThat(get(job).state()).isEqualTo(JobState.DONE);
        assertThat(get(job).advance()).isEqualTo(new Job.Advance(3, 3, 0, Optional.empty()));
        assertThat(jobs.steps(job.id()).sequencedKeySet()).containsExactly("a", "b", "c");
        assertThat(runner(work).runOne()).isFalse();
    }

    @Test
    void tellsHowFarItIsWithinAStep() {
        Job job = submit("ab");
        LettersWork work = new LettersWork((letter, progress) -> {
            if (letter.equals("b")) {
                progress.step(1, 4);
                await(() -> get(job).advance().fraction() == (1 + 0.25) / 2);
                assertThat(get(job).advance().step()).contains("b");
            }
        });
        runner(work).runOne();
        assertThat(work.kept).containsExactly("a", "b");
    }

    @Test
    void goesOnWhereAKilledRunnerStopped() throws Exception {
        Job job = submit("abcd");
        Process doomed = start(DoomedRunner.class);
        try {
            await(() -> jobs.steps(job.id()).size() == 2);
        } finally {
            doomed.destroyForcibly().waitFor();
        }
        assertThat(get(job).state()).isEqualTo(JobState.RUNNING);
        LettersWork work = LettersWork.quick();
        JobRunner second = new JobRunner(DATABASE, Map.of(LettersWork.KIND, work), DoomedRunner.LEASE);
        await(second::runOne);
        assertThat(work.computed).containsExactly("c", "d");
        assertThat(get(job).state()).isEqualTo(JobState.DONE);
        assertThat(jobs.steps(job.id()).sequencedKeySet()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void letsARunnerThatWasTakenForDeadWriteNoMore() {
        submit("a");
        Claims claims = new Claims(DATABASE, NO_LEASE);
        Claims.Claimed slow = claims.next(KINDS).orElseThrow();
        Claims.Claimed next = claims.next(KINDS).orElseThrow();
        assertThat(next.job().id()).isEqualTo(slow.job().id());
        assertThat(claims.beat(slow, 0)).isEmpty();
        assertThatThrownBy(() -> claims.advance(slow, 1, 1, Optional.empty())).isInstanceOf(ClaimLostException.class);
        claims.finish(slow, JobState.DONE, Optional.empty());
        assertThat(get(slow.job()).state()).isEqualTo(JobState.RUNNING);
        assertThat(claims.beat(next, 0)).contains(true);
    }

    @Test
    void leavesAJobToTheRunnerThatLives() {
        submit("a");
        Claims claims = new Claims(DATABASE, LEASE);
        assertThat(claims.next(KINDS)).isPresent();
        assertThat(claims.next(KINDS)).isEmpty();
    }

    @Test
    void givesAJobUpThatStopsEveryRunner() {
        Job job = submit("a");
        Claims claims = new Claims(DATABASE, NO_LEASE);
        for (int claim = 0; claim < 5; claim++) {
            assertThat(claims.next(KINDS)).isPresent();
        }
        assertThat(claims.next(KINDS)).isEmpty();
        assertThat(get(job).state()).isEqualTo(JobState.FAILED);
        assertThat(get(job).failure())
                .contains(new Job.Failure(Cause.STOPPED, "its runner stopped 5 times while working on it"));
    }

    @Test
    void isCalledOffBeforeItStarts() {
        Job job = submit("a");
        assertThat(jobs.cancel(job.id())).isTrue();
        assertThat(get(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(runner(LettersWork.quick()).runOne()).isFalse();
        assertThat(jobs.cancel(job.id())).isFalse();
    }

    @Test
    void isCalledOffWhileItRunsAndKeepsWhatIsDone() {
        Job job = submit("abc");
        LettersWork work = new LettersWork((letter, progress) -> {
            if (letter.equals("b")) {
                jobs.cancel(job.id());
                assertThat(get(job).state()).isEqualTo(JobState.STOPPING);
                await(() -> {
                    progress.step(1, 2);
                    return false;
                });
            }
        });
        runner(work).runOne();
        assertThat(get(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(jobs.steps(job.id())).containsOnlyKeys("a");
    }

    @Test
    void isLeftToAnotherRunnerAtOnceWhenItsOwnIsClosed() {
        Job job = submit("abc");
        CountDownLatch atB = new CountDownLatch(1);
        LettersWork first = new LettersWork((letter, progress) -> {
            if (letter.equals("b")) {
                atB.countDown();
                await(() -> {
                    progress.step(1, 2);
                    return false;
                });
            }
        });
        try (JobRunner closing = runner(first)) {
            closing.start(Duration.ofMillis(10));
            await(() -> atB.getCount() == 0);
        }
        assertThat(get(job).state()).isEqualTo(JobState.QUEUED);
        LettersWork second = LettersWork.quick();
        assertThat(runner(second).runOne()).isTrue();
        assertThat(second.computed).containsExactly("b", "c");
        assertThat(get(job).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void looksForTheNextJobAlsoAfterOneThatRanOutOfMemory() {
        Job broken = submit("x");
        LettersWork work = new LettersWork((letter, progress) -> {
            if (letter.equals("x")) {
                throw new OutOfMemoryError("no more");
            }
        });
        try (JobRunner runner = runner(work)) {
            runner.start(Duration.ofMillis(10));
            await(() -> get(broken).state() == JobState.RUNNING);
            Job next = submit("a");
            await(() -> get(next).state() == JobState.DONE);
        }
    }

    @Test
    void isListedForWhoAskedTheNewestFirst() {
        Job first = submit("a");
        Job second = submit("b");
        jobs.submit(LettersWork.KIND, Optional.empty(), "\"c\"", "somebody else");
        assertThat(jobs.newestOf("planner", LettersWork.KIND, 5))
                .extracting(Job::id)
                .containsExactly(second.id(), first.id());
        assertThat(jobs.newestOf("planner", LettersWork.KIND, 1)).hasSize(1);
    }

    @Test
    void saysWhyItFailedAndKeepsWhatIsDone() {
        Job job = submit("ab");
        LettersWork work = new LettersWork((letter, progress) -> {
            if (letter.equals("b")) {
                throw new IllegalStateException("b is not to be had");
            }
        });
        runner(work).runOne();
        assertThat(get(job).state()).isEqualTo(JobState.FAILED);
        assertThat(get(job).failure()).contains(new Job.Failure(Cause.BROKEN, "b is not to be had"));
        assertThat(get(job).advance().step()).contains("b");
        assertThat(jobs.steps(job.id())).containsOnlyKeys("a");
    }

    @Test
    void givesEachJobToOneOfManyRunners() throws Exception {
        Set<UUID> asked = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            asked.add(submit("a").id());
        }
        Collection<UUID> done = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> runners = Collections.nCopies(4, done).stream()
                    .<Future<?>>map(list -> threads.submit(() -> drain(list)))
                    .toList();
            for (Future<?> runner : runners) {
                runner.get();
            }
        }
        assertThat(done).containsExactlyInAnyOrderElementsOf(asked);
    }

    private static void drain(Collection<UUID> done) {
        Claims claims = new Claims(DATABASE, LEASE);
        for (Optional<Claims.Claimed> next = claims.next(KINDS); next.isPresent(); next = claims.next(KINDS)) {
            done.add(next.get().job().id());
        }
    }

    private Job submit(String letters) {
        return jobs.submit(LettersWork.KIND, Optional.empty(), "\"" + letters + "\"", "planner");
    }

    private Job get(Job job) {
        return jobs.find(job.id()).orElseThrow();
    }

    private static JobRunner runner(LettersWork work) {
        return new JobRunner(DATABASE, Map.of(LettersWork.KIND, work), LEASE);
    }

    private static Process start(Class<?> main) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        builder.environment()
                .putAll(Map.of(
                        "AREAAL_DB_URL", STORE.address().url(),
                        "AREAAL_DB_USER", STORE.address().user(),
                        "AREAAL_DB_PASSWORD", STORE.address().password()));
        return builder.inheritIO().start();
    }

    private static void await(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited half a minute").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
