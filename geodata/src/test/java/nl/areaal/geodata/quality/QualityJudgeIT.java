package nl.areaal.geodata.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.core.observation.PlausibleRange;
import nl.areaal.core.observation.SeriesLimits;
import nl.areaal.core.observation.quality.Stretch;
import nl.areaal.geodata.observation.ObservationWriter;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityJudgeIT {
    private static final long START = Instant.parse("2026-03-01T00:00:00Z").getEpochSecond() * 1_000_000;
    private static final long HOUR = 3_600_000_000L;
    private static final SeriesLimits LIMITS = new SeriesLimits(
            OptionalDouble.of(50),
            Optional.of(Duration.ofHours(6)),
            Optional.of(Duration.ofMinutes(90)),
            OptionalDouble.empty());
    private static final Contract CONTRACT =
            Contract.of(Duration.ofHours(1), new PlausibleRange(0, 500)).withLimits(LIMITS);

    private final TestStore store = TestStore.create();
    private final ObservationWriter writer = new ObservationWriter(InstantSource.system());
    private final QualityJudge judge = new QualityJudge(store.dataSource());
    private final BreachStore breaches = new BreachStore(store.dataSource());
    private long datastream;

    @BeforeEach
    void register() {
        datastream = JudgedStations.register(store, 1, CONTRACT)[0];
    }

    @AfterEach
    void dropStore() throws Exception {
        store.close();
    }

    @Test
    void flagsWhatCameAndLeavesValueVersionAndHistoryAsTheyAre() throws Exception {
        write(0, 10, 12, 90, 11, 600, -999, 10);
        judgeAll();
        assertThat(codes()).containsExactly(0, 0, 8, 0, 1, 2, 0);
        assertThat(results()).containsExactly(10.0, 12.0, 90.0, 11.0, 600.0, -999.0, 10.0);
        assertThat(number("select max(version) from observation")).isEqualTo(1);
        assertThat(number("select count(*) from observation_history")).isZero();
        assertThat(judge.judgeSeries()).isEqualTo(Judged.NOTHING);
        assertThat(judge.waiting()).isZero();
    }

    @Test
    void judgesAnewWhatACorrectionTouches() throws Exception {
        write(0, 10, 12, 90, 11);
        judgeAll();
        assertThat(codes()).containsExactly(0, 0, 8, 0);
        write(2, 13);
        judgeAll();
        assertThat(codes()).containsExactly(0, 0, 0, 0);
        assertThat(number("select version from observation order by version desc limit 1"))
                .isEqualTo(2);
        assertThat(breaches.groups(Set.of(), Optional.empty())).isEmpty();
    }

    @Test
    void takesAGapBackWhenTheLateReadingComes() throws Exception {
        write(0, 10);
        write(2, 12);
        judgeAll();
        assertThat(codes()).containsExactly(0, 16);
        write(1, 11);
        judgeAll();
        assertThat(codes()).containsExactly(0, 0, 0);
    }

    @Test
    void flagsARunOfEqualResultsBackToItsBeginningAndFreesItWhenItIsBroken() throws Exception {
        for (int hour = 0; hour < 7; hour++) {
            write(hour, 7);
            judgeAll();
        }
        assertThat(codes()).containsOnly(4).hasSize(7);
        write(3, 8);
        judgeAll();
        assertThat(codes()).containsOnly(0).hasSize(7);
    }

    @Test
    void judgesAllAnewWhenTheContractChanges() throws Exception {
        write(0, 10, 600, 12);
        judgeAll();
        JudgedStations.register(store, 1, Contract.of(Duration.ofHours(1), new PlausibleRange(0, 11)));
        judgeAll();
        assertThat(codes()).containsExactly(0, 1, 1);
    }

    @Test
    void sumsUpWhatBrokeTheContractAndTellsItOnce() throws Exception {
        write(0, 10, 600, 700, 12);
        judgeAll();
        BreachGroup group = breaches.groups(Set.of(), Optional.of(datastream)).getFirst();
        assertThat(group.cause()).isEqualTo("range");
        assertThat(group.readings()).isEqualTo(2);
        assertThat(group.extent())
                .isEqualTo(new Breach.Extent(
                        Instant.parse("2026-03-01T01:00:00Z"), Instant.parse("2026-03-01T02:00:00Z"), 600, 700));
        assertThat(group.worst())
                .containsExactly(new BreachGroup.Offender(
                        datastream, "A-0/PM2.5", 2, Instant.parse("2026-03-01T01:00:00Z"), 600));

        List<Breach> untold = breaches.untold(10);
        assertThat(untold).hasSize(1);
        breaches.told(untold);
        assertThat(breaches.untold(10)).isEmpty();
        write(2, 13);
        judgeAll();
        assertThat(breaches.untold(10)).singleElement().satisfies(again -> {
            assertThat(again.readings()).isEqualTo(1);
            assertThat(again.revision()).isEqualTo(2);
        });
    }

    @Test
    void hearsNothingOfReadingsThatWereNotCommitted() throws Exception {
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            writer.write(connection, batch(0, 600));
            connection.rollback();
        }
        assertThat(judge.waiting()).isZero();
    }

    @Test
    void hasOneTurnAtATime() throws Exception {
        write(0, 10, 600, 12);
        try (Connection other = store.dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(hashtext('areaal'), hashtext('quality'))");
            assertThat(judge.judgeSeries()).isEqualTo(Judged.NOTHING);
            other.rollback();
        }
        assertThat(judge.judgeSeries().readings()).isEqualTo(3);
    }

    @Test
    void judgesReadingsThatCameOneByOneInOneTurn() throws Exception {
        for (int hour = 0; hour < 100; hour++) {
            write(hour, hour % 7);
        }
        assertThat(judge.judgeSeries().readings()).isEqualTo(100);
    }

    @Test
    void passesByAReadingThatIsBeingCorrected() throws Exception {
        write(0, 10, 12, 90, 11);
        try (Connection correcting = store.dataSource().getConnection()) {
            correcting.setAutoCommit(false);
            writer.write(correcting, batch(2, 13));
            judgeAll();
            correcting.commit();
        }
        judgeAll();
        assertThat(codes()).containsExactly(0, 0, 0, 0);
    }

    /** Whatever the order and the parts in which readings and corrections come, the flags are those of the whole. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void flagsTheSameInWhateverOrderReadingsCome(int seed) throws Exception {
        Random random = new Random(seed);
        double[] results = results(random, 300);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, results.length).boxed().toList());
        Collections.shuffle(order, random);
        double[] wrong = results.clone();
        order.subList(0, 60).forEach(hour -> wrong[hour] = random.nextInt(3) == 0 ? 600 : 7);
        deliver(order, wrong);
        assertThat(codes()).containsExactly(pure(wrong, HOUR));
        Collections.shuffle(order, random);
        deliver(order, results);
        assertThat(codes()).containsExactly(pure(results, HOUR));
    }

    private void deliver(List<Integer> hours, double[] results) throws Exception {
        for (int at = 0; at < hours.size(); at += 7) {
            ObservationBatch batch = new ObservationBatch();
            for (int hour : hours.subList(at, Math.min(at + 7, hours.size()))) {
                batch.add(
                        datastream,
                        START + hour * HOUR,
                        results[hour],
                        CONTRACT.judge(results[hour]).code());
            }
            write(batch);
            judgeAll();
        }
    }

    /** One reading, ten hours of silence, and the same result again: a run that is stuck by its length over the silence. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRunOverASilenceStaysStuckWhenOthersFollow(boolean backwards) throws Exception {
        int[] minutes = {0, 600, 610, 620, 630, 640, 650, 660, 670, 680, 690, 700, 710, 720, 730};
        double[] results = {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 9};
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, minutes.length).boxed().toList());
        long[] times = new long[minutes.length];
        double[] inTime = new double[minutes.length];
        for (int i : order) {
            int place = backwards ? minutes.length - 1 - i : i;
            times[place] = START + (backwards ? 730 - minutes[i] : minutes[i]) * HOUR / 60;
            inTime[place] = results[i];
        }
        for (int i : backwards ? order.reversed() : order) {
            ObservationBatch one = new ObservationBatch();
            one.add(datastream, times[i], inTime[i], 0);
            write(one);
            judgeAll();
        }
        Stretch whole = Stretch.judged(CONTRACT, times, inTime);
        assertThat(codes())
                .containsExactly(
                        IntStream.range(0, times.length).mapToObj(whole::code).toArray(Integer[]::new));
        assertThat(codes().stream().filter(code -> (code & 4) != 0)).hasSize(13);
    }

    @Test
    void judgesALongSeriesInPartsAsTheWhole() throws Exception {
        double[] results = results(new Random(5), 45_000);
        ObservationBatch batch = new ObservationBatch(results.length);
        for (int i = 0; i < results.length; i++) {
            batch.add(
                    datastream,
                    START + i * HOUR / 60,
                    results[i],
                    CONTRACT.judge(results[i]).code());
        }
        write(batch);
        judgeAll();
        assertThat(codes()).containsExactly(pure(results, HOUR / 60));
    }

    private static double[] results(Random random, int size) {
        return IntStream.range(0, size)
                .mapToDouble(i -> random.nextInt(40) == 0 ? 600 : random.nextInt(8) == 0 ? random.nextInt(3) * 60 : 7)
                .toArray();
    }

    private static Integer[] pure(double[] results, long step) {
        long[] times = IntStream.range(0, results.length)
                .mapToLong(i -> START + i * step)
                .toArray();
        Stretch stretch = Stretch.judged(CONTRACT, times, results);
        return IntStream.range(0, stretch.size()).mapToObj(stretch::code).toArray(Integer[]::new);
    }

    private void judgeAll() {
        while (judge.judgeSeries().more() || judge.judgeNeighbours().more()) {
            // the next turn
        }
    }

    private void write(int hour, double... results) throws Exception {
        write(batch(hour, results));
    }

    private ObservationBatch batch(int hour, double... results) {
        ObservationBatch batch = new ObservationBatch();
        for (int i = 0; i < results.length; i++) {
            batch.add(
                    datastream,
                    START + (hour + i) * HOUR,
                    results[i],
                    CONTRACT.judge(results[i]).code());
        }
        return batch;
    }

    private void write(ObservationBatch batch) throws Exception {
        try (Connection connection = store.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            writer.write(connection, batch);
            connection.commit();
        }
    }

    private List<Integer> codes() {
        return store.jdbc()
                .sql("select quality::integer from observation order by phenomenon_time")
                .query((row, number) -> row.getInt(1))
                .list();
    }

    private List<Double> results() {
        return store.jdbc()
                .sql("select result from observation order by phenomenon_time")
                .query((row, number) -> row.getDouble(1))
                .list();
    }

    private long number(String sql) {
        return store.jdbc().sql(sql).query(Long.class).single();
    }
}
