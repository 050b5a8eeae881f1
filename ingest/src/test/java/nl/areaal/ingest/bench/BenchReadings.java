package nl.areaal.ingest.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import nl.areaal.ingest.feed.ReadingMessage;
import nl.areaal.ingest.reading.TestStream;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** The same readings as messages and as rows: every minute one of each datastream in turn. */
final class BenchReadings {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long POSTGRES_EPOCH_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final byte[] HEADER = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
    private static final int ROW_BYTES = 64;
    private static final int CHUNK_BYTES = 64 * 1024;

    private final long[] datastreams;
    private final int count;

    BenchReadings(long[] datastreams, int count) {
        this.datastreams = datastreams;
        this.count = count;
    }

    void send(TestStream stream) {
        for (int i = 0; i < count; i++) {
            long datastream = datastreams[i % datastreams.length];
            stream.send(datastream, new ReadingMessage(datastream, time(i), result(i), "ug/m3").json());
        }
        stream.flush();
    }

    /** Sends the rows of one part of the datastreams. */
    void copy(CopyManager copying, int part, int parts) throws SQLException {
        CopyIn copy = copying.copyIn("copy observation (datastream_id, phenomenon_time, result, quality, known_since)"
                + " from stdin binary");
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_BYTES).put(HEADER);
        for (int i = 0; i < count; i++) {
            if (i % datastreams.length % parts != part) {
                continue;
            }
            if (chunk.remaining() < ROW_BYTES) {
                copy.writeToCopy(chunk.array(), 0, chunk.position());
                chunk.clear();
            }
            put(chunk, i);
        }
        chunk.putShort((short) -1);
        copy.writeToCopy(chunk.array(), 0, chunk.position());
        copy.endCopy();
    }

    private void put(ByteBuffer chunk, int i) {
        long micros = (time(i).getEpochSecond() - POSTGRES_EPOCH_SECOND) * 1_000_000;
        chunk.putShort((short) 5).putInt(8).putLong(datastreams[i % datastreams.length]);
        chunk.putInt(8).putLong(micros).putInt(8).putDouble(result(i));
        chunk.putInt(2).putShort((short) 0).putInt(8).putLong(micros);
    }

    private Instant time(int i) {
        return START.plus(Duration.ofMinutes(i / datastreams.length));
    }

    private static double result(int i) {
        return (i * 7919L % 10_000) / 100.0;
    }
}
