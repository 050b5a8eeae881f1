package nl.areaal.geodata.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import nl.areaal.core.observation.ObservationBatch;

/** Adds a few readings by one statement, and leaves those whose key is taken. */
final class ObservationInsert {
    /** Tells what is to be judged in the same exchange; of duplicates for nothing, which harms nobody. */
    private static final String ADD = "with told as (" + UnjudgedStretches.TELL + ")" + """
            insert into observation (datastream_id, phenomenon_time, result, quality, known_since)
            select datastream_id, phenomenon_time, result, quality, ?
            from unnest(?, ?, ?, ?) as incoming(datastream_id, phenomenon_time, result, quality)
            order by datastream_id, phenomenon_time
            on conflict (datastream_id, phenomenon_time) do nothing
            """;

    /** Returns how many were new. */
    int insert(Connection connection, ObservationBatch batch, ObservationOrder order, Instant knownSince)
            throws SQLException {
        int size = batch.size();
        Long[] datastreams = new Long[size];
        String[] times = new String[size];
        Double[] results = new Double[size];
        Short[] qualities = new Short[size];
        for (int i = 0; i < size; i++) {
            datastreams[i] = batch.datastreamId(i);
            times[i] =
                    Instant.EPOCH.plus(batch.epochMicros(i), ChronoUnit.MICROS).toString();
            results[i] = batch.result(i);
            qualities[i] = batch.quality(i);
        }
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            UnjudgedStretches.of(batch, order).set(connection, statement);
            statement.setObject(4, knownSince.atOffset(ZoneOffset.UTC));
            statement.setArray(5, connection.createArrayOf("bigint", datastreams));
            statement.setArray(6, connection.createArrayOf("timestamptz", times));
            statement.setArray(7, connection.createArrayOf("float8", results));
            statement.setArray(8, connection.createArrayOf("int2", qualities));
            return statement.executeUpdate();
        }
    }

    /** What became of all, when some were added here and all were merged after that. */
    WriteResult rest(WriteResult merged, int added) {
        return new WriteResult(merged.stored() + added, merged.duplicate() - added, merged.corrections());
    }
}
