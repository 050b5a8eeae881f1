package nl.areaal.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.ingest.IngestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ingester as a process of its own, killed as hard as can be while readings flow. */
class KilledIngesterIT {
    private static final int READINGS = 300_000;
    private static final int DATASTREAMS = 50;
    private static final int CORRECTED_EVERY = 1_000;
    private static final int KILLS = 5;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path logs;

    private final TestStore store = TestStore.create();

    @AfterEach
    void dropStore() throws Exception {
        store.close();
    }

    @Test
    void losesNothingAndDoublesNothing() throws Exception {
        Random random = new Random(20_261_123);
        try (TestStream stream = TestStream.create()) {
            long[] datastreams = TestStations.register(store, "A", DATASTREAMS);
            Process ingester = start(stream, 0);
            int cutShort = 0;
            try {
                for (int kill = 1; kill <= KILLS; kill++) {
                    send(stream, datastreams, part(kill - 1), part(kill));
                    long before = stored();
                    Waiting.until(() -> stored() > before);
                    ingester.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
                    ingester.destroyForcibly().waitFor();
                    cutShort += stored() < part(kill) ? 1 : 0;
                    ingester = start(stream, kill);
                }
                Waiting.until(() -> stored() == READINGS);
                assertExactlyOnce();
                assertThat(cutShort).as("kills with readings still to come").isPositive();
            } finally {
                ingester.destroyForcibly().waitFor();
            }
        }
    }

    /** Every reading is a different whole number, so that count and sum together show each one once. */
    private void assertExactlyOnce() {
        long expectedSum = (long) READINGS * (READINGS - 1) / 2 + READINGS / CORRECTED_EVERY;
        assertThat(store.jdbc()
                        .sql(
                                "select count(*) as count, sum(result)::bigint as sum, count(distinct result) as different,"
                                        + " count(*) filter (where version = 2) as corrected, max(version) as version"
                                        + " from observation")
                        .query()
                        .singleRow())
                .isEqualTo(Map.of(
                        "count",
                        (long) READINGS,
                        "sum",
                        expectedSum,
                        "different",
                        (long) READINGS - READINGS / CORRECTED_EVERY,
                        "corrected",
                        (long) READINGS / CORRECTED_EVERY,
                        "version",
                        2));
        assertThat(count("observation_history")).isEqualTo(READINGS / CORRECTED_EVERY);
        assertThat(count("problem")).isEqualTo(READINGS / CORRECTED_EVERY);
    }

    private void send(TestStream stream, long[] datastreams, int from, int to) {
        for (int i = from; i < to; i++) {
            long datastream = datastreams[i % DATASTREAMS];
            stream.send(datastream, message(datastream, i, i));
            if (i % CORRECTED_EVERY == 0) {
                stream.send(datastream, message(datastream, i, i + 1));
                stream.send(datastream, "not json");
            }
        }
        stream.flush();
    }

    private static String message(long datastream, int number, int result) {
        Instant time = START.plus(Duration.ofMinutes(number / DATASTREAMS));
        return ReadingDecoderTest.message(
                Long.toString(datastream), time.toString(), Integer.toString(result), "ug/m3");
    }

    private static int part(int number) {
        return (int) ((long) READINGS * number / KILLS);
    }

    private long stored() {
        return count("observation");
    }

    private long count(String table) {
        return store.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private Process start(TestStream stream, int number) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IngestApplication.class.getName(),
                "serve"));
        builder.environment()
                .putAll(Map.of(
                        "AREAAL_DB_URL", store.address().url(),
                        "AREAAL_DB_USER", store.address().user(),
                        "AREAAL_DB_PASSWORD", store.address().password(),
                        "AREAAL_KAFKA", stream.address().bootstrapServers(),
                        "AREAAL_TOPIC_PREFIX", stream.address().topicPrefix(),
                        "AREAAL_INGEST_PORT", "0"));
        File log = logs.resolve("ingester-" + number + ".log").toFile();
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }
}
