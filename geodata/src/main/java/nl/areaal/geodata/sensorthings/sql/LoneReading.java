package nl.areaal.geodata.sensorthings.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.observation.ObservationBatch;
import nl.areaal.geodata.observation.WriteResult;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.sql.ReadingWriter.Outcome;
import org.postgresql.util.PSQLState;

/**
 * Stores a reading that comes by itself in one exchange with the database, where a transaction takes three: finding its
 * datastream, storing and committing. The datastream is remembered from an earlier reading, and the statement stores
 * only if the database still tells the same of it.
 *
 * <p>Belongs to one thread.
 */
final class LoneReading {
    private static final int MOST_REMEMBERED = 10_000;

    private static final String STORE = """
            with facts as materialized (select f.id, f::text as told from (%s) f),
            unchanged as (select id from facts where told = ?),
            unjudged_now as (
                insert into unjudged (datastream_ids, from_micros, to_micros)
                select array[id], array[?::bigint], array[?::bigint] from unchanged)
            insert into observation (datastream_id, phenomenon_time, result, quality, known_since)
            select id, ?, ?, ?, ? from unchanged
            on conflict (datastream_id, phenomenon_time) do nothing
            """.formatted(StreamFacts.OF_ONE);

    private final Map<Long, StreamFacts> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, StreamFacts> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /**
     * Stores the only reading of parcels, if it is new, says nothing but a number, and nothing stands in its way.
     *
     * @param connection in auto-commit
     * @return what became of it, durably; or empty: no reading was changed, and how to store it is for a {@link ReadingWriter}. Of a
     *     duplicate it is told that it is to be judged, which harms nobody
     */
    Optional<Outcome> store(Connection connection, List<Parcel> parcels, Instant knownSince) throws SQLException {
        if (parcels.size() != 1 || parcels.getFirst().readings().size() != 1) {
            return Optional.empty();
        }
        Reading reading = parcels.getFirst().readings().getFirst();
        Scope scope = parcels.getFirst().scope();
        Optional<StreamFacts> facts = remembered(connection, reading.datastreamId())
                .filter(known -> !known.moved() && !reading.hasDetail())
                .filter(known -> ReadingWriter.refusal(reading, known, scope).isEmpty());
        if (facts.isPresent()) {
            ObservationBatch batch = new ObservationBatch(1);
            ReadingWriter.add(batch, reading, facts.get());
            if (insert(connection, batch, facts.get(), knownSince)) {
                return Optional.of(new Outcome(
                        List.of(Optional.empty()), List.of(reading), batch, new WriteResult(1, 0, List.of())));
            }
        }
        remembered.remove(reading.datastreamId());
        return Optional.empty();
    }

    private Optional<StreamFacts> remembered(Connection connection, long datastreamId) throws SQLException {
        StreamFacts known = remembered.get(datastreamId);
        if (known != null) {
            return Optional.of(known);
        }
        Map<Long, StreamFacts> found = StreamFacts.find(connection, List.of(datastreamId));
        remembered.putAll(found);
        return Optional.ofNullable(found.get(datastreamId));
    }

    /** Returns false when the reading is known already, its month is not there, or its datastream has changed. */
    private static boolean insert(Connection connection, ObservationBatch batch, StreamFacts facts, Instant knownSince)
            throws SQLException {
        long micros = batch.epochMicros(0);
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setLong(1, batch.datastreamId(0));
            statement.setString(2, facts.told());
            statement.setLong(3, micros);
            statement.setLong(4, micros);
            statement.setObject(5, Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            statement.setDouble(6, batch.result(0));
            statement.setShort(7, batch.quality(0));
            statement.setObject(8, knownSince.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (PSQLState.CHECK_VIOLATION.getState().equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
