package nl.areaal.geodata.observation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Station;
import nl.areaal.core.observation.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The things of the region, what they measure and with what: everything about readings but the readings. */
public final class SensorStore {
    private static final String COLUMNS = """
            select t.id, t.key, t.name, t.description, t.properties::text as properties, t.dataset_id,
                   st_x(l.geometry) as x, st_y(l.geometry) as y
            """;
    static final String THINGS = COLUMNS + """
            from thing t
            cross join lateral (
                select p.geometry
                from thing_location tl join location p on p.id = tl.location_id
                where tl.thing_id = t.id and geometrytype(p.geometry) = 'POINT'
                order by p.id desc
                limit 1
            ) l
            """;
    static final String DATASTREAMS = """
            select d.id, d.key, d.name, d.thing_id, d.unit, d.unit_symbol, d.cadence_seconds,
                   d.plausible_low, d.plausible_high, d.sentinels, d.maximum_change_per_hour, d.stuck_after_seconds,
                   d.gap_after_seconds, d.neighbour_radius_metres, d.retention_days, d.purpose, d.legal_ground,
                   p.name as property, p.name_nl, p.name_en, p.definition
            from datastream d
            join observed_property p on p.id = d.observed_property_id
            """;

    private final JdbcClient jdbc;
    private final StationRegister register;

    public SensorStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        register = new StationRegister(database);
    }

    /**
     * Makes the stations of a dataset known, or brings what is known of them up to date, in one transaction.
     *
     * @return the ids of their datastreams by key
     */
    public Map<String, Long> saveAll(String datasetId, Collection<Station> stations) {
        return register.saveAll(datasetId, stations, true);
    }

    /**
     * The same for stations of a partner, whose word on sensors and observed properties that others use too does not count.
     *
     * @return the ids of their datastreams by key
     */
    public Map<String, Long> saveAllOfPartner(String datasetId, Collection<Station> stations) {
        return register.saveAll(datasetId, stations, false);
    }

    /** Those of the keys of stations and their datastreams that another dataset has: the same key would be the same thing. */
    public List<String> keysOfOthers(String datasetId, Collection<Station> stations) {
        return jdbc.sql("""
                select key from thing where key = any (?) and dataset_id <> ?
                union all
                select d.key from datastream d join thing t on t.id = d.thing_id
                where d.key = any (?) and t.dataset_id <> ?
                """)
                .params(
                        stations.stream().map(Station::key).toArray(String[]::new),
                        datasetId,
                        stations.stream()
                                .flatMap(station -> station.channels().stream())
                                .map(Channel::key)
                                .toArray(String[]::new),
                        datasetId)
                .query((row, number) -> row.getString("key"))
                .list();
    }

    public Optional<Thing> find(long thingId) {
        return jdbc.sql(THINGS + "where t.id = ?")
                .param(thingId)
                .query(SensorRows::thing)
                .optional();
    }

    public List<Thing> things() {
        return jdbc.sql(THINGS + "order by t.key").query(SensorRows::thing).list();
    }

    /** The things within an area, drawn or not, or on its boundary, as far as their datasets are for everybody to see. */
    public List<Thing> thingsIn(String areaCode) {
        // Places come first, by their index. The area with its system set is a copy, which is not unpacked for each
        // place anew.
        return jdbc.sql("""
                        with l as materialized (
                            select p.id, p.geometry from location p
                            where geometrytype(p.geometry) = 'POINT' and st_intersects(p.geometry, (
                                select st_setsrid(a.geometry, 28992) from (
                                    select geometry from area where code = :area
                                    union all select geometry from drawn_area where code = :area) a)))
                        """ + COLUMNS + """
                        from l
                        join thing_location tl on tl.location_id = l.id
                        join thing t on t.id = tl.thing_id
                        join dataset s on s.id = t.dataset_id
                        where s.classification = 'public' and not exists (
                            select from thing_location later join location p on p.id = later.location_id
                            where later.thing_id = t.id and p.id > l.id and geometrytype(p.geometry) = 'POINT')
                        order by t.key
                        """)
                .param("area", areaCode)
                .query(SensorRows::thing)
                .list();
    }

    /** The things within a box that everybody may see, by their keys. */
    public List<Thing> thingsIn(LonLatBox box, int most) {
        return jdbc.sql(THINGS + """
                        join dataset s on s.id = t.dataset_id and s.classification = 'public'
                        where st_intersects(st_transform(l.geometry, 4326), st_makeenvelope(?, ?, ?, ?, 4326))
                        order by t.key
                        limit ?
                        """)
                .params(box.west(), box.south(), box.east(), box.north(), most)
                .query(SensorRows::thing)
                .list();
    }

    /** The datastream of each of the things that the map shows: the one that was known first. */
    public List<Datastream> firstDatastreamsOf(Collection<Long> things) {
        return jdbc.sql(DATASTREAMS + """
                        where d.id in (select min(id) from datastream where thing_id = any (?) group by thing_id)
                        order by d.id
                        """)
                .param(things.toArray(Long[]::new))
                .query(SensorRows::datastream)
                .list();
    }

    public List<Datastream> datastreams() {
        return jdbc.sql(DATASTREAMS + "order by d.id")
                .query(SensorRows::datastream)
                .list();
    }

    /** The datastreams of made-up datasets: the only ones that made-up readings may be sent for. */
    public List<Datastream> exampleDatastreams() {
        return jdbc.sql(DATASTREAMS + """
                        join thing t on t.id = d.thing_id
                        join dataset s on s.id = t.dataset_id
                        where s.is_example
                        order by d.id
                        """).query(SensorRows::datastream).list();
    }

    public Optional<Datastream> findDatastream(long id) {
        return findDatastreams(List.of(id)).stream().findFirst();
    }

    public Optional<Datastream> findDatastream(String key) {
        return jdbc.sql(DATASTREAMS + "where d.key = ?")
                .param(key)
                .query(SensorRows::datastream)
                .optional();
    }

    /** Those of the datastreams that exist. */
    public List<Datastream> findDatastreams(Collection<Long> ids) {
        return jdbc.sql(DATASTREAMS + "where d.id = any (?) order by d.id")
                .param(ids.toArray(Long[]::new))
                .query(SensorRows::datastream)
                .list();
    }

    public List<Datastream> datastreamsOfDataset(String datasetId) {
        return jdbc.sql(DATASTREAMS
                        + "join thing t on t.id = d.thing_id where t.dataset_id = ? order by p.name, d.key, d.id")
                .param(datasetId)
                .query(SensorRows::datastream)
                .list();
    }

    /** The datastreams of some things. */
    public List<Datastream> datastreamsOf(Collection<Long> things) {
        return jdbc.sql(DATASTREAMS + "where d.thing_id = any (?) order by d.id")
                .param(things.toArray(Long[]::new))
                .query(SensorRows::datastream)
                .list();
    }

    public List<Datastream> datastreamsOf(long thingId) {
        return jdbc.sql(DATASTREAMS + "where d.thing_id = ? order by p.name, d.key")
                .param(thingId)
                .query(SensorRows::datastream)
                .list();
    }
}
