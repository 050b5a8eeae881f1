package nl.areaal.geodata.sensorthings.sql;

import nl.areaal.geodata.observation.SensorCollection;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes entities with all that can't be without them (OGC 18-088, table 25). */
final class Deletion {
    private final JdbcClient jdbc;

    Deletion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void delete(EntityType type, EntityId key) {
        switch (type) {
            case THING -> {
                readingsOf("thing_id", key.number());
                row("thing", key.number());
                new SensorCollection(jdbc).changed();
            }
            case LOCATION -> {
                jdbc.sql("""
                        delete from historical_location h using historical_location_location l
                        where l.historical_location_id = h.id and l.location_id = ?
                        """).param(key.number()).update();
                row("location", key.number());
                new SensorCollection(jdbc).changed();
            }
            case DATASTREAM -> {
                readingsOf("id", key.number());
                row("datastream", key.number());
            }
            case SENSOR -> part("sensor", key.number());
            case OBSERVED_PROPERTY -> part("observed_property", key.number());
            case FEATURE_OF_INTEREST -> feature(key.number());
            case HISTORICAL_LOCATION -> row("historical_location", key.number());
            case OBSERVATION -> observation(key);
        }
    }

    /** A sensor or an observed property goes with the datastreams that it is part of. */
    private void part(String table, long id) {
        readingsOf(table + "_id", id);
        jdbc.sql("delete from datastream where " + table + "_id = ?").param(id).update();
        row(table, id);
    }

    private void row(String table, long id) {
        jdbc.sql("delete from " + table + " where id = ?").param(id).update();
    }

    /** Without their datastream readings belong to no dataset, so nothing of them may stay. */
    private void readingsOf(String column, long id) {
        Long[] datastreams = jdbc.sql("select id from datastream where " + column + " = ?")
                .param(id)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
        if (datastreams.length > 0) {
            for (String table : new String[] {"observation", "observation_detail", "observation_history"}) {
                jdbc.sql("delete from " + table + " where datastream_id = any (?)")
                        .param(datastreams)
                        .update();
            }
        }
    }

    private void feature(long id) {
        observations("""
                o.datastream_id in (
                    select d.id from implied_feature f join datastream d on d.thing_id = f.thing_id
                    where f.feature_of_interest_id = ?
                    union select datastream_id from observation_detail where feature_of_interest_id = ?)
                and coalesce(
                    (select d.feature_of_interest_id from observation_detail d
                     where d.datastream_id = o.datastream_id and d.phenomenon_time = o.phenomenon_time),
                    implied_feature_of(o.datastream_id, o.known_since)) = ?
                """, id, id, id);
        row("feature_of_interest", id);
    }

    void observation(EntityId key) {
        observations("(o.datastream_id, o.phenomenon_time) = (?, ?)", key.number(), Parameters.time(key.time()));
    }

    /** What was known is remembered, as with a correction. */
    private void observations(String condition, Object... parameters) {
        jdbc.sql("""
                with gone as (
                    delete from observation o where %s returning *
                ), remembered as (
                    insert into observation_history
                        (datastream_id, phenomenon_time, version, result, quality, known_since, known_until)
                    select datastream_id, phenomenon_time, version, result, quality, known_since, clock_timestamp()
                    from gone
                    on conflict do nothing
                ), told as (
                    insert into unjudged (datastream_ids, from_micros, to_micros)
                    select array_agg(datastream_id), array_agg(epoch_micros(phenomenon_time)),
                           array_agg(epoch_micros(phenomenon_time))
                    from gone having count(*) > 0
                )
                delete from observation_detail d using gone g
                where (d.datastream_id, d.phenomenon_time) = (g.datastream_id, g.phenomenon_time)
                """.formatted(condition)).params(parameters).update();
    }
}
