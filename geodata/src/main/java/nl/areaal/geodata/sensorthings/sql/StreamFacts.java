package nl.areaal.geodata.sensorthings.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.areaal.core.observation.Contract;
import nl.areaal.geodata.observation.ContractRows;

/**
 * What must be known of a datastream before its readings are stored.
 *
 * @param datasetId that it belongs to
 * @param placed whether its thing is or was somewhere, so that readings need not say what they are about
 * @param moved whether its thing has no implied feature for where it is now
 * @param paused whether a steward holds the readings of its dataset back
 * @param told all of it as the database tells it, by which to see whether it changed
 */
record StreamFacts(
        long thingId, String datasetId, Contract contract, boolean placed, boolean moved, boolean paused, String told) {
    private static final String OF = """
            select d.id, d.thing_id, t.dataset_id, d.cadence_seconds, d.plausible_low, d.plausible_high, d.sentinels,
                   d.maximum_change_per_hour, d.stuck_after_seconds, d.gap_after_seconds, d.neighbour_radius_metres,
                   d.retention_days, d.purpose, d.legal_ground,
                   (select max(l.location_id) from thing_location l where l.thing_id = d.thing_id) as location_id,
                   (select f.location_id from implied_feature f where f.thing_id = d.thing_id
                    order by f.known_since desc limit 1) as implied_id,
                   exists (select from feed_pause p where p.dataset_id = t.dataset_id) as paused
            from datastream d join thing t on t.id = d.thing_id
            where d.id = %s
            """;

    /** Planned once for a connection; with an array PostgreSQL plans anew each time, which takes longer than the query. */
    static final String OF_ONE = OF.formatted("?");

    private static final String FIND = "select f.*, f::text as told from (%s) f";
    private static final String FIND_ONE = FIND.formatted(OF_ONE);
    private static final String FIND_SOME = FIND.formatted(OF.formatted("any (?)"));

    /** Those of the datastreams that there are. */
    static Map<Long, StreamFacts> find(Connection connection, Collection<Long> datastreamIds) throws SQLException {
        Map<Long, StreamFacts> found = new HashMap<>();
        boolean one = datastreamIds.size() == 1;
        try (PreparedStatement statement = connection.prepareStatement(one ? FIND_ONE : FIND_SOME)) {
            if (one) {
                statement.setLong(1, datastreamIds.iterator().next());
            } else {
                statement.setArray(1, connection.createArrayOf("bigint", datastreamIds.toArray(Long[]::new)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getLong(1), of(rows));
                }
            }
        }
        return found;
    }

    /** Gives a thing the feature that its readings mean from now on. */
    static void implyFeature(Connection connection, long thingId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select imply_feature(?)")) {
            statement.setLong(1, thingId);
            statement.execute();
        }
    }

    private static StreamFacts of(ResultSet row) throws SQLException {
        long location = row.getLong("location_id");
        boolean somewhere = !row.wasNull();
        long implied = row.getLong("implied_id");
        boolean known = !row.wasNull();
        return new StreamFacts(
                row.getLong("thing_id"),
                row.getString("dataset_id"),
                ContractRows.contract(row),
                somewhere || known,
                somewhere && location != implied,
                row.getBoolean("paused"),
                row.getString("told"));
    }
}
