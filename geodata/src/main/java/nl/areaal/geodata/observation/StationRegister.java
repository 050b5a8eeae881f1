package nl.areaal.geodata.observation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import nl.areaal.core.observation.Channel;
import nl.areaal.core.observation.Contract;
import nl.areaal.core.observation.ObservedProperty;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Station;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes stations with all that belongs to them, a few statements for however many.
 *
 * <p>What is there already keeps its id: the keys and names of the source say what is the same.
 */
final class StationRegister {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StationRegister(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * Writes the stations.
     *
     * @param describesShared whether what is said of sensors and observed properties counts for those that are known already:
     *     they are shared by all datasets
     */
    Map<String, Long> saveAll(String datasetId, Collection<Station> stations, boolean describesShared) {
        List<Station> all = List.copyOf(stations);
        List<Channel> channels =
                all.stream().flatMap(station -> station.channels().stream()).toList();
        return transaction.execute(status -> {
            saveThings(datasetId, all);
            saveLocations(datasetId, all.stream().filter(Station::placed).toList());
            saveSensors(channels, describesShared);
            saveProperties(channels, describesShared);
            Map<String, Long> datastreams = saveDatastreams(all);
            new SensorCollection(jdbc).changed(datasetId);
            return datastreams;
        });
    }

    private void saveThings(String datasetId, List<Station> stations) {
        jdbc.sql("""
                insert into thing (key, name, description, properties, dataset_id)
                select key, name, description, properties::jsonb, ? from unnest(?, ?, ?, ?)
                    as incoming(key, name, description, properties)
                on conflict (key) do update set name = excluded.name, description = excluded.description,
                    properties = excluded.properties, dataset_id = excluded.dataset_id
                """)
                .params(
                        datasetId,
                        texts(stations, Station::key),
                        texts(stations, Station::name),
                        texts(stations, Station::description),
                        texts(stations, station -> JSON.writeValueAsString(station.properties())))
                .update();
    }

    /** Each station at its place, in RD New for the map and in WGS 84 for SensorThings. */
    private void saveLocations(String datasetId, List<Station> stations) {
        String[] keys = texts(stations, Station::key);
        Double[] xs = numbers(stations, station -> station.location().getX());
        Double[] ys = numbers(stations, station -> station.location().getY());
        jdbc.sql("""
                with incoming as (
                    select t.id, t.name, st_setsrid(st_makepoint(x, y), 28992) as place
                    from unnest(?, ?, ?) as incoming(key, x, y) join thing t using (key)
                ), placed as (
                    select i.*, st_transform(place, 4326) as lon_lat from incoming i
                )
                update location l
                set name = p.name, geometry = p.place, geometry_4326 = p.lon_lat,
                    location = st_asgeojson(p.lon_lat, 7)::jsonb
                from placed p join thing_location tl on tl.thing_id = p.id
                where l.id = tl.location_id
                """).params(keys, xs, ys).update();
        addLocations(datasetId, keys, xs, ys);
        jdbc.sql("select count(imply_feature(id)) from thing where key = any (?)")
                .param(keys)
                .query(Long.class)
                .single();
    }

    private void addLocations(String datasetId, String[] keys, Double[] xs, Double[] ys) {
        jdbc.sql("""
                with incoming as (
                    select t.id as thing_id, t.name, st_setsrid(st_makepoint(x, y), 28992) as place,
                           nextval(pg_get_serial_sequence('location', 'id')) as location_id
                    from unnest(?, ?, ?) as incoming(key, x, y) join thing t using (key)
                    where not exists (select from thing_location l where l.thing_id = t.id)
                ), placed as (
                    insert into location (id, dataset_id, name, geometry, geometry_4326, location)
                    select location_id, ?, name, place, st_transform(place, 4326),
                           st_asgeojson(st_transform(place, 4326), 7)::jsonb
                    from incoming
                ), linked as (
                    insert into thing_location (thing_id, location_id) select thing_id, location_id from incoming
                ), was as (
                    insert into historical_location (thing_id, time) select thing_id, now() from incoming returning *
                )
                insert into historical_location_location (historical_location_id, location_id)
                select w.id, i.location_id from was w join incoming i using (thing_id)
                """).params(keys, xs, ys, datasetId).update();
    }

    private void saveSensors(List<Channel> channels, boolean describesShared) {
        List<Sensor> sensors = distinct(channels, Channel::sensor, Sensor::name);
        jdbc.sql("""
                insert into sensor (key, name, description, metadata)
                select name, name, description, metadata from unnest(?, ?, ?) as incoming(name, description, metadata)
                on conflict (key) do update set description = excluded.description, metadata = excluded.metadata
                where ?
                """)
                .params(
                        texts(sensors, Sensor::name),
                        texts(sensors, Sensor::description),
                        texts(sensors, Sensor::metadata),
                        describesShared)
                .update();
    }

    private void saveProperties(List<Channel> channels, boolean describesShared) {
        List<ObservedProperty> properties = distinct(channels, Channel::property, ObservedProperty::name);
        jdbc.sql("""
                insert into observed_property (key, name, name_nl, name_en, definition)
                select name, name, name_nl, name_en, definition
                from unnest(?, ?, ?, ?) as incoming(name, name_nl, name_en, definition)
                on conflict (key) do update set name_nl = excluded.name_nl, name_en = excluded.name_en,
                    definition = excluded.definition
                where ?
                """)
                .params(
                        texts(properties, ObservedProperty::name),
                        texts(properties, ObservedProperty::nameNl),
                        texts(properties, ObservedProperty::nameEn),
                        texts(properties, ObservedProperty::definition),
                        describesShared)
                .update();
    }

    private Map<String, Long> saveDatastreams(List<Station> stations) {
        List<Owned> owned = stations.stream()
                .flatMap(station -> station.channels().stream().map(channel -> new Owned(station.key(), channel)))
                .toList();
        Map<String, Long> ids = new LinkedHashMap<>();
        jdbc.sql("""
                insert into datastream (key, name, thing_id, sensor_id, observed_property_id, unit, unit_symbol)
                select i.key, i.name, t.id, s.id, p.id, unit, unit_symbol
                from unnest(?, ?, ?, ?, ?, ?, ?) as i(key, name, thing_key, sensor_name, property_name,
                    unit, unit_symbol)
                join thing t on t.key = thing_key
                join sensor s on s.key = sensor_name
                join observed_property p on p.key = property_name
                on conflict (key) do update set name = excluded.name, thing_id = excluded.thing_id,
                    sensor_id = excluded.sensor_id, observed_property_id = excluded.observed_property_id,
                    unit = excluded.unit, unit_symbol = excluded.unit_symbol
                returning key, id
                """)
                .params(
                        texts(owned, o -> o.channel().key()),
                        texts(owned, o -> o.channel().name()),
                        texts(owned, Owned::stationKey),
                        texts(owned, o -> o.channel().sensor().name()),
                        texts(owned, o -> o.channel().property().name()),
                        texts(owned, o -> o.channel().unit().ucum()),
                        texts(owned, o -> o.channel().unit().symbol()))
                .query(row -> {
                    ids.put(row.getString("key"), row.getLong("id"));
                });
        saveContracts(owned, ids);
        return ids;
    }

    private void saveContracts(List<Owned> owned, Map<String, Long> ids) {
        Map<Long, Contract> contracts = new LinkedHashMap<>();
        for (Owned one : owned) {
            Long id = ids.get(one.channel().key());
            if (id != null) {
                contracts.put(id, one.channel().contract());
            }
        }
        new ContractColumns(jdbc).save(contracts);
    }

    private static <T> String[] texts(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private static <T> Double[] numbers(List<T> items, ToDoubleFunction<T> number) {
        return items.stream().mapToDouble(number).boxed().toArray(Double[]::new);
    }

    /** What the channels share, once for each name: a statement may not touch a row twice. */
    private static <T> List<T> distinct(List<Channel> channels, Function<Channel, T> part, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (Channel channel : channels) {
            T found = part.apply(channel);
            byName.put(name.apply(found), found);
        }
        return List.copyOf(byName.values());
    }

    private record Owned(String stationKey, Channel channel) {}
}
