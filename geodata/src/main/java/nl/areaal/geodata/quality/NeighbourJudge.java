package nl.areaal.geodata.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.observation.quality.Neighbourhood;
import nl.areaal.core.observation.quality.Neighbourhood.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One turn of judging neighbours: the datastreams of one observed property and unit, hour by hour. */
final class NeighbourJudge {
    /** Each at the newest point of its thing, as on the map; without one it has no neighbours. */
    private static final String MEMBERS = """
            select d.id, st_x(l.geometry) as x, st_y(l.geometry) as y, d.neighbour_radius_metres,
                   d.maximum_change_per_hour
            from datastream d
            join observed_property p on p.id = d.observed_property_id
            cross join lateral (
                select place.geometry
                from thing_location tl join location place on place.id = tl.location_id
                where tl.thing_id = d.thing_id and geometrytype(place.geometry) = 'POINT'
                order by place.id desc
                limit 1
            ) l
            where d.neighbour_radius_metres is not null and datastream_peers(p, d.unit) = ?
            order by d.id
            """;

    private static final String READINGS = """
            select h.micros, m.ord, epoch_micros(o.phenomenon_time), o.result, o.quality
            from unnest(?) as h(micros)
            cross join unnest(?) with ordinality as m(id, ord)
            cross join lateral (
                select phenomenon_time, result, quality from observation
                where datastream_id = m.id and phenomenon_time >= micros_time(h.micros)
                    and phenomenon_time < micros_time(h.micros) + interval '1 hour' and result <> 'NaN'
                offset 0) o
            order by h.micros
            """;

    private final JdbcClient jdbc;
    private final HourQueue hours;
    private final FlagWriter flags;
    private final BreachCount breaches;

    NeighbourJudge(JdbcClient jdbc) {
        this.jdbc = jdbc;
        hours = new HourQueue(jdbc);
        flags = new FlagWriter(jdbc);
        breaches = new BreachCount(jdbc);
    }

    Judged judge() {
        HourQueue.Waiting waiting = hours.take();
        if (waiting.startMicros().isEmpty()) {
            return Judged.NOTHING;
        }
        List<Long> members = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        jdbc.sql(MEMBERS).param(waiting.peers()).query((ResultSet row) -> {
            members.add(row.getLong("id"));
            places.add(place(row));
        });
        Neighbourhood neighbourhood = Neighbourhood.of(places);
        List<Flagged> changed = new ArrayList<>();
        HourOfReadings hour = new HourOfReadings(members, neighbourhood, changed::add);
        jdbc.sql(READINGS)
                .params(numbers(waiting.startMicros()), numbers(members))
                .query((ResultSet row) -> add(row, hour));
        hour.finish();
        int count = flags.write(changed);
        BreachDays days = new BreachDays();
        changed.forEach(reading -> days.add(reading.datastreamId(), reading.epochMicros(), true));
        breaches.recount(days);
        return new Judged(0, count, true);
    }

    private static long[] numbers(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).toArray();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getDouble("x"),
                row.getDouble("y"),
                row.getDouble("neighbour_radius_metres"),
                row.getDouble("maximum_change_per_hour"));
    }

    private static void add(ResultSet row, HourOfReadings hour) throws SQLException {
        hour.at(row.getLong(1));
        hour.add(Math.toIntExact(row.getLong(2)) - 1, row.getLong(3), row.getDouble(4), row.getInt(5));
    }
}
