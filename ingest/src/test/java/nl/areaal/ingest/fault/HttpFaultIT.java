package nl.areaal.ingest.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.areaal.ingest.reading.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Partners deliver over SensorThings while the service is killed and the database crashes. */
@Tag("faults")
class HttpFaultIT {
    private static final int PARTNERS = 8;
    private static final int FAULTS = 4;
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Random random = new Random(20_261_130);

    @Test
    void whatWasAnsweredAsStoredIsStored() throws Exception {
        try (Installation installation = Installation.start("http")) {
            IngestProcess ingester = installation.ingester("ingest");
            List<HttpPartner> partners = IntStream.range(0, PARTNERS)
                    .mapToObj(i -> HttpPartner.start(ingester, installation.datastream(i)))
                    .toList();
            for (int fault = 0; fault < FAULTS; fault++) {
                awaitMore(partners);
                ingester.program().letRun(random.nextInt(LONGEST_LIFE_MILLIS));
                ingester.program().kill();
                ingester.program().startAgain();
                awaitMore(partners);
                ingester.program().letRun(random.nextInt(LONGEST_LIFE_MILLIS));
                installation.cluster().crash();
                installation.cluster().start();
            }
            awaitMore(partners);
            for (HttpPartner partner : partners) {
                partner.stop();
                assertExactly(installation, partner);
            }
        }
    }

    private static void awaitMore(List<HttpPartner> partners) {
        int before = stored(partners);
        Waiting.until(PATIENCE, () -> stored(partners) > before + PARTNERS);
    }

    private static int stored(List<HttpPartner> partners) {
        return partners.stream().mapToInt(HttpPartner::stored).sum();
    }

    /** What was tried last and never answered is the only one that may be there besides. */
    private static void assertExactly(Installation installation, HttpPartner partner) {
        long count = partner.stored();
        assertThat(partner.refusals()).as("wrong requests").isEmpty();
        assertThat(installation
                        .rows()
                        .jdbc()
                        .sql("select count(*) as count, sum(result) as sum, max(version) as version from observation"
                                + " where datastream_id = ? and result < ?")
                        .params(partner.datastream(), count)
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("count", count, "sum", count * (count - 1) / 2.0, "version", 1));
        assertThat(installation
                        .rows()
                        .jdbc()
                        .sql("select count(*) from observation where datastream_id = ? and result > ?")
                        .params(partner.datastream(), count)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
