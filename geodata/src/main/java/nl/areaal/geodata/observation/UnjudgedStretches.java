package nl.areaal.geodata.observation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import nl.areaal.core.observation.ObservationBatch;
import org.postgresql.PGConnection;

/**
 * The stretches of datastreams that a batch touches, told in the transaction that stores it, so that their flags are
 * judged: once it is committed, and never when it is not.
 */
final class UnjudgedStretches {
    /** Takes three arrays, see {@link #set}. */
    static final String TELL =
            "insert into unjudged (datastream_ids, from_micros, to_micros) values (?::bigint[], ?::bigint[], ?::bigint[])";

    private final long[] datastreams;
    private final long[] from;
    private final long[] to;

    private UnjudgedStretches(long[] datastreams, long[] from, long[] to) {
        this.datastreams = datastreams;
        this.from = from;
        this.to = to;
    }

    static UnjudgedStretches of(ObservationBatch batch, ObservationOrder order) {
        UnjudgedStretches room =
                new UnjudgedStretches(new long[order.size()], new long[order.size()], new long[order.size()]);
        int count = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int index = order.at(rank);
            long datastream = batch.datastreamId(index);
            if (count == 0 || room.datastreams[count - 1] != datastream) {
                room.datastreams[count] = datastream;
                room.from[count] = batch.epochMicros(index);
                count++;
            }
            room.to[count - 1] = batch.epochMicros(index);
        }
        return room.first(count);
    }

    void tell(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            set(connection, statement);
            statement.executeUpdate();
        }
    }

    /** Fills the first three parameters. */
    void set(Connection connection, PreparedStatement statement) throws SQLException {
        statement.setArray(1, array(connection, datastreams));
        statement.setArray(2, array(connection, from));
        statement.setArray(3, array(connection, to));
    }

    private static Array array(Connection connection, long[] numbers) throws SQLException {
        return connection.unwrap(PGConnection.class).createArrayOf("int8", numbers);
    }

    private UnjudgedStretches first(int count) {
        return new UnjudgedStretches(
                Arrays.copyOf(datastreams, count), Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }
}
