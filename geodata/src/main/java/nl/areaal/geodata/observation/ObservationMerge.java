package nl.areaal.geodata.observation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.observation.ObservationBatch;

/** Brings readings together with what the store knows: new ones are added, other results replace and are remembered. */
final class ObservationMerge {
    /** The joins below look up each incoming key in the index; a scan of months of readings is never the faster way. */
    private static final String PREPARE = """
            create temp table if not exists incoming_observation
                (datastream_id bigint, phenomenon_time timestamptz, result double precision, quality smallint,
                 known_since timestamptz)
                on commit delete rows;
            truncate incoming_observation;
            set local enable_hashjoin = off;
            set local enable_mergejoin = off
            """;

    private static final String ADD = """
            insert into observation (datastream_id, phenomenon_time, result, quality, known_since)
            select datastream_id, phenomenon_time, result, quality, known_since from incoming_observation
            on conflict (datastream_id, phenomenon_time) do nothing
            """;
    /** Locks what it corrects before it reads it, so that two writers correct one after the other. */
    private static final String CORRECT = """
            with changed as (
                select o.datastream_id, o.phenomenon_time, o.version, o.result as was, o.quality as was_quality,
                       o.known_since as was_known_since, i.result, i.quality, i.known_since
                from incoming_observation i
                join observation o using (datastream_id, phenomenon_time)
                where o.result <> i.result
                for update of o
            ), remembered as (
                insert into observation_history
                    (datastream_id, phenomenon_time, version, result, quality, known_since, known_until)
                select datastream_id, phenomenon_time, version, was, was_quality, was_known_since, known_since
                from changed
            )
            update observation o
            set result = c.result, quality = c.quality, version = c.version + 1, known_since = c.known_since
            from changed c
            where (o.datastream_id, o.phenomenon_time) = (c.datastream_id, c.phenomenon_time)
            returning o.datastream_id, o.phenomenon_time, c.was, o.result, o.version
            """;

    private final Connection connection;
    private final Instant knownSince;
    private final ObservationCopy copy;

    ObservationMerge(Connection connection, ObservationCopy copy, Instant knownSince) {
        this.connection = connection;
        this.copy = copy;
        this.knownSince = knownSince;
    }

    WriteResult merge(ObservationBatch batch, ObservationOrder order) throws SQLException {
        int stored = 0;
        List<Correction> corrections = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (int[] round : order.rounds()) {
                statement.execute(PREPARE);
                copy.insert(connection, "incoming_observation", batch, round, knownSince);
                int added = statement.executeUpdate(ADD);
                stored += added;
                if (added < round.length) {
                    correct(corrections);
                }
            }
        }
        return new WriteResult(stored, batch.size() - stored - corrections.size(), corrections);
    }

    private void correct(List<Correction> corrections) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CORRECT);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                corrections.add(new Correction(
                        rows.getLong(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getDouble(3),
                        rows.getDouble(4),
                        rows.getInt(5)));
            }
        }
    }
}
