package nl.areaal.geodata.sensorthings.sql;

import java.util.List;
import nl.areaal.geodata.sensorthings.Entity;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.Navigation;

/** Which entities are meant, beside what a query says. */
final class Conditions {
    private Conditions() {}

    /** The entity with a key; an observation by where it lies. */
    static Sql is(EntityType type, EntityId key) {
        return is(type, key, Selection.ALIAS);
    }

    /** The observation that had this key when it was made. */
    static Sql wasObservation(EntityId id) {
        return Sql.of(
                "(e.datastream_id, e.phenomenon_time) = (select datastream_id, phenomenon_time from observation_detail"
                        + " where datastream_id = ? and id_time = ? limit 1)",
                id.number(),
                Parameters.time(id.time()));
    }

    /** What an entity with a key leads to. */
    static Sql relatedTo(Navigation navigation, EntityId parent) {
        if (navigation.from() == EntityType.DATASTREAM && navigation.to() == EntityType.OBSERVATION) {
            return Sql.of("e.datastream_id = ?", parent.number());
        }
        return Sql.of("exists (select from " + Tables.from(navigation.from(), "p") + " where ")
                .then(is(navigation.from(), parent, "p"))
                .then(" and " + Tables.condition(navigation, "p", Selection.ALIAS) + ")");
    }

    /** A selection for each of some parents, which it calls p; the first column says for which, from 1. */
    static Sql eachOf(EntityType type, List<Entity> parents, String columns, Sql selection) {
        Long[] numbers = parents.stream().map(parent -> parent.key().number()).toArray(Long[]::new);
        String[] times =
                parents.stream().map(parent -> parent.key().time().toString()).toArray(String[]::new);
        String same = type == EntityType.OBSERVATION
                ? "p.datastream_id = k.id and p.phenomenon_time = k.time"
                : "p.id = k.id";
        return Sql.of(
                        "select k.n, " + columns + " from unnest(?::bigint[], ?::timestamptz[])"
                                + " with ordinality as k(id, time, n) join " + Tables.from(type, "p") + " on " + same
                                + " cross join lateral (",
                        numbers,
                        times)
                .then(selection)
                .then(") x");
    }

    private static Sql is(EntityType type, EntityId key, String alias) {
        return type == EntityType.OBSERVATION
                ? Sql.of(
                        "(%1$s.datastream_id, %1$s.phenomenon_time) = (?, ?)".formatted(alias),
                        key.number(),
                        Parameters.time(key.time()))
                : Sql.of(alias + ".id = ?", key.number());
    }
}
