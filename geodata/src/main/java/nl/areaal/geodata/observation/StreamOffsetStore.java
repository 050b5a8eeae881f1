package nl.areaal.geodata.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Up to where each partition of a topic has been read, kept beside the rows that came of it.
 *
 * @see #advance for what makes that exactly once
 */
public final class StreamOffsetStore {
    private static final String ADVANCE = """
            update stream_offset set next_offset = ?
            where cluster_id = ? and topic = ? and partition = ? and next_offset = ?
            """;

    /**
     * Far above what a batch takes. A reader that stands still in the middle of one, with its machine perhaps, would else
     * keep everybody from taking over for as long as it does.
     */
    private static final String LIMIT =
            "set local idle_in_transaction_session_timeout = '20s'; set local statement_timeout = '2min'";

    private final JdbcClient jdbc;
    private final String clusterId;
    private final String topic;

    /**
     * Opens the offsets of a topic.
     *
     * @param clusterId tells the offsets of one broker from those of another that came in its place
     */
    public StreamOffsetStore(DataSource database, String clusterId, String topic) {
        this.jdbc = JdbcClient.create(database);
        this.clusterId = clusterId;
        this.topic = topic;
    }

    /** The next offset of a partition, which is the given one when nobody has read it yet. */
    public long open(int partition, long firstOffset) {
        jdbc.sql("""
                insert into stream_offset (cluster_id, topic, partition, next_offset) values (?, ?, ?, ?)
                on conflict do nothing
                """).params(clusterId, topic, partition, firstOffset).update();
        return next().getOrDefault(partition, firstOffset);
    }

    /** The next offset of each partition that was ever read. */
    public Map<Integer, Long> next() {
        Map<Integer, Long> next = new HashMap<>();
        jdbc.sql("select partition, next_offset from stream_offset where cluster_id = ? and topic = ?")
                .params(clusterId, topic)
                .query(row -> {
                    next.put(row.getInt("partition"), row.getLong("next_offset"));
                });
        return next;
    }

    /** Sets a partition to an offset that the log still has, after the stored one fell out of it. */
    public void reset(int partition, long offset) {
        jdbc.sql("update stream_offset set next_offset = ? where cluster_id = ? and topic = ? and partition = ?")
                .params(offset, clusterId, topic, partition)
                .update();
    }

    /**
     * Moves on within the transaction that stores what was read, before it stores it: a second reader of the same
     * messages waits here for the first and then finds that it was overtaken. From here on the database breaks off a
     * transaction that stands still.
     *
     * @throws OvertakenException when a partition is not where the stretch begins; the transaction must be rolled back
     */
    public void advance(Connection connection, Collection<StreamStretch> stretches)
            throws SQLException, OvertakenException {
        try (Statement limit = connection.createStatement();
                PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            limit.execute(LIMIT);
            for (StreamStretch stretch : stretches) {
                statement.setLong(1, stretch.to());
                statement.setString(2, clusterId);
                statement.setString(3, topic);
                statement.setInt(4, stretch.partition());
                statement.setLong(5, stretch.from());
                if (statement.executeUpdate() != 1) {
                    throw new OvertakenException(topic, stretch);
                }
            }
        }
    }
}
