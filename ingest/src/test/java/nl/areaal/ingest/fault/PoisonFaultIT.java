package nl.areaal.ingest.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.areaal.ingest.feed.ReadingMessage;
import nl.areaal.ingest.reading.Waiting;
import nl.areaal.ingest.stream.Producers;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A message that nobody can use comes at each place of a batch, and the readings around it are stored all the same. */
@Tag("faults")
class PoisonFaultIT {
    private static final int BATCH = 8;
    private static final int PARTITION = 0;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    /** Not JSON, nothing at all, an unknown datastream, a number beyond all numbers, bytes that are no text. */
    private static final List<byte[]> POISONS = List.of(
            "poison".getBytes(UTF_8),
            new byte[0],
            "{\"datastream\":987654321,\"phenomenonTime\":\"2026-01-01T00:00:00Z\",\"result\":1,\"unit\":\"ug/m3\"}"
                    .getBytes(UTF_8),
            "{\"datastream\":1,\"phenomenonTime\":\"2026-01-01T00:00:00Z\",\"result\":1e999,\"unit\":\"ug/m3\"}"
                    .getBytes(UTF_8),
            new byte[] {(byte) 0xff, 0, (byte) 0xfe});

    private long sent;

    @Test
    void onlyThePoisonIsRefusedWhereverItComes() throws Exception {
        try (Installation installation = Installation.start("poison");
                Producer<byte[], byte[]> producer = Producers.open(installation.stream(), PATIENCE_MILLIS)) {
            Program ingester = installation.ingester("ingest").program();
            List<byte[]> poisons = new ArrayList<>();
            for (int position = 0; position < BATCH; position++) {
                poisons.add(POISONS.get(position % POISONS.size()));
                List<byte[]> batch = batch(installation, position, poisons.getLast());
                ingester.freeze();
                send(installation, producer, batch);
                ingester.thaw();
                awaitStored(installation);
                assertStoredTogether(installation, position);
                send(installation, producer, List.of(reading(installation, position, BATCH)));
                awaitStored(installation);
            }
            assertExactly(installation, poisons);
        }
    }

    private static List<byte[]> batch(Installation installation, int position, byte[] poison) {
        List<byte[]> messages = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            messages.add(i == position ? poison : reading(installation, position, i));
        }
        return messages;
    }

    private static byte[] reading(Installation installation, int batch, int number) {
        return new ReadingMessage(installation.datastream(batch), START.plusSeconds(number), number, "ug/m3").json();
    }

    private void send(Installation installation, Producer<byte[], byte[]> producer, List<byte[]> messages) {
        for (byte[] message : messages) {
            var _ = producer.send(new ProducerRecord<>(installation.stream().readings(), PARTITION, null, message));
        }
        producer.flush();
        sent += messages.size();
    }

    private void awaitStored(Installation installation) {
        Waiting.until(PATIENCE, () -> installation.rows().reach(Map.of(PARTITION, sent)));
    }

    /** All that is written at once is known since the same moment. */
    private static void assertStoredTogether(Installation installation, int batch) {
        assertThat(installation
                        .rows()
                        .jdbc()
                        .sql("select count(*) as rows, count(distinct known_since) as moments from observation"
                                + " where datastream_id = ?")
                        .param(installation.datastream(batch))
                        .query()
                        .singleRow())
                .isEqualTo(Map.of("rows", BATCH - 1L, "moments", 1L));
    }

    private static void assertExactly(Installation installation, List<byte[]> poisons) {
        assertThat(installation.rows().findCount()).hasValue((long) BATCH * BATCH);
        assertThat(installation
                        .rows()
                        .jdbc()
                        .sql("select original from problem order by \"offset\"")
                        .query(byte[].class)
                        .list())
                .containsExactlyElementsOf(poisons);
    }
}
