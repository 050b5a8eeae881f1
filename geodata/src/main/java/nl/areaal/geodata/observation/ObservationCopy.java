package nl.areaal.geodata.observation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.areaal.core.observation.ObservationBatch;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Sends readings by PostgreSQL's binary COPY: no text is made here to be parsed there.
 *
 * <p>See "Binary Format" under COPY in the PostgreSQL manual.
 */
final class ObservationCopy {
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER_BYTES = SIGNATURE.length + 2 * Integer.BYTES;
    private static final short COLUMNS = 5;
    private static final short END = -1;
    /** A field count, and for each column its length and value. */
    private static final int ROW_BYTES =
            Short.BYTES + COLUMNS * Integer.BYTES + 3 * Long.BYTES + Double.BYTES + Short.BYTES;

    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long POSTGRES_EPOCH_MICROS = POSTGRES_EPOCH.getEpochSecond() * 1_000_000;
    private static final String COLUMN_NAMES = " (datastream_id, phenomenon_time, result, quality, known_since)";
    private static final int CHUNK_ROWS = 1_000;

    private final ByteBuffer chunk = ByteBuffer.allocate(HEADER_BYTES + CHUNK_ROWS * ROW_BYTES + Short.BYTES);

    /** Sends all readings of the batch in order of their key into the observations. */
    void insert(Connection connection, ObservationBatch batch, ObservationOrder order, Instant knownSince)
            throws SQLException {
        insert(connection, "observation", batch, order.rounds().getFirst(), knownSince);
    }

    /** Sends the readings of a batch with the given indexes into a table with the columns of the observations. */
    void insert(Connection connection, String table, ObservationBatch batch, int[] indexes, Instant knownSince)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + COLUMN_NAMES + " from stdin binary");
        try {
            send(copy, batch, indexes, ChronoUnit.MICROS.between(POSTGRES_EPOCH, knownSince));
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void send(CopyIn copy, ObservationBatch batch, int[] indexes, long knownSinceMicros) throws SQLException {
        chunk.clear().put(SIGNATURE).putInt(0).putInt(0);
        for (int index : indexes) {
            if (chunk.remaining() < ROW_BYTES + Short.BYTES) {
                flush(copy);
            }
            put(batch, index, knownSinceMicros);
        }
        chunk.putShort(END);
        flush(copy);
    }

    private void put(ObservationBatch batch, int index, long knownSinceMicros) {
        chunk.putShort(COLUMNS)
                .putInt(Long.BYTES)
                .putLong(batch.datastreamId(index))
                .putInt(Long.BYTES)
                .putLong(batch.epochMicros(index) - POSTGRES_EPOCH_MICROS)
                .putInt(Double.BYTES)
                .putDouble(batch.result(index))
                .putInt(Short.BYTES)
                .putShort(batch.quality(index))
                .putInt(Long.BYTES)
                .putLong(knownSinceMicros);
    }

    private void flush(CopyIn copy) throws SQLException {
        copy.writeToCopy(chunk.array(), 0, chunk.position());
        chunk.clear();
    }
}
