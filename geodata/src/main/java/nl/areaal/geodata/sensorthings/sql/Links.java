package nl.areaal.geodata.sensorthings.sql;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.geodata.observation.SensorCollection;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.Draft.Link;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Navigation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hangs entities together that may each hang together with many. */
final class Links {
    private final JdbcClient jdbc;
    private final Creation creation;

    Links(JdbcClient jdbc, Creation creation) {
        this.jdbc = jdbc;
        this.creation = creation;
    }

    /** Attaches all that a draft says an entity leads to. */
    void attachAll(EntityId id, Draft draft, String path) {
        for (Navigation navigation : draft.type().navigations()) {
            List<Link> links = draft.links(navigation.name());
            if (navigation.many() && !links.isEmpty()) {
                attach(navigation, id, links, path + navigation.name());
            }
        }
        if (draft.type() == EntityType.HISTORICAL_LOCATION) {
            moveToNewest(id);
        }
    }

    private void attach(Navigation navigation, EntityId id, List<Link> links, String path) {
        List<EntityId> ends = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            String at = path + "[" + i + "].";
            Link link = links.get(i);
            if (link instanceof Link.New(Draft draft) && !isManyToMany(navigation)) {
                creation.create(draft.with(navigation.inverse(), new Link.Existing(id)), at);
            } else {
                ends.add(creation.resolve(navigation, link, at));
            }
        }
        for (EntityId end : ends) {
            join(navigation, id, end, path);
        }
        if (navigation.from() == EntityType.THING && navigation.to() == EntityType.LOCATION) {
            place(id, ends);
        }
    }

    private static boolean isManyToMany(Navigation navigation) {
        return navigation.inverse().many();
    }

    private void join(Navigation navigation, EntityId from, EntityId to, String path) {
        switch (navigation.to()) {
            case THING -> place(to, List.of(from));
            case LOCATION -> {
                if (navigation.from() == EntityType.HISTORICAL_LOCATION) {
                    remember(from.number(), to.number());
                }
            }
            case HISTORICAL_LOCATION -> {
                if (navigation.from() == EntityType.LOCATION) {
                    remember(to.number(), from.number());
                } else {
                    point("historical_location", navigation, from, to);
                }
            }
            case DATASTREAM -> point("datastream", navigation, from, to);
            default ->
                throw new InvalidRequestException(
                        path, "a link to an entity that exists", "new ones; an Observation stays where it was made");
        }
    }

    private void point(String table, Navigation navigation, EntityId from, EntityId to) {
        jdbc.sql("update " + table + " set " + Tables.foreignKey(navigation.from()) + " = ? where id = ?")
                .params(from.number(), to.number())
                .update();
    }

    private void remember(long historicalLocation, long location) {
        jdbc.sql("""
                insert into historical_location_location (historical_location_id, location_id) values (?, ?)
                on conflict do nothing
                """).params(historicalLocation, location).update();
    }

    /** Puts a thing where it is now, and remembers since when. */
    private void place(EntityId thing, List<EntityId> locations) {
        Long[] ids = locations.stream().map(EntityId::number).toArray(Long[]::new);
        replace(thing.number(), ids);
        jdbc.sql("""
                with now as (
                    insert into historical_location (thing_id, time) values (?, clock_timestamp()) returning id
                )
                insert into historical_location_location (historical_location_id, location_id)
                select now.id, location_id from now, unnest(?::bigint[]) as location_id
                """).params(thing.number(), ids).update();
    }

    private void replace(long thing, Long[] locations) {
        jdbc.sql("delete from thing_location where thing_id = ?").param(thing).update();
        jdbc.sql("insert into thing_location (thing_id, location_id) select ?, unnest(?::bigint[])")
                .params(thing, locations)
                .update();
        new SensorCollection(jdbc)
                .changed(jdbc.sql("select dataset_id from thing where id = ?")
                        .param(thing)
                        .query(String.class)
                        .single());
    }

    /** A client that adds the newest place of a thing by hand has moved it (OGC 18-088, 8.2.2). */
    private void moveToNewest(EntityId historicalLocation) {
        jdbc.sql("""
                select h.thing_id, array_agg(l.location_id) as locations
                from historical_location h
                join historical_location_location l on l.historical_location_id = h.id
                where h.id = ? and not exists (
                    select from historical_location o where o.thing_id = h.thing_id and o.time > h.time)
                group by h.thing_id
                """)
                .param(historicalLocation.number())
                .query((row, number) -> {
                    replace(row.getLong(1), (Long[]) row.getArray(2).getArray());
                    return row.getLong(1);
                })
                .list();
    }
}
