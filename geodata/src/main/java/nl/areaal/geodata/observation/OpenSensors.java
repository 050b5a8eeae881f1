package nl.areaal.geodata.observation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Sensor;
import nl.areaal.core.observation.Thing;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sensor register: what is measured where, of the datasets that everybody may see. */
public final class OpenSensors {
    private static final String OF_OPEN_DATASETS =
            SensorStore.THINGS + "join dataset s on s.id = t.dataset_id and s.classification = 'public' ";

    private final JdbcClient jdbc;

    public OpenSensors(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * The things that stand nearest to a place, the nearest first.
     *
     * @param place in RD New (EPSG:28992)
     */
    public List<Thing> nearest(Coordinate place, int most) {
        return jdbc.sql(OF_OPEN_DATASETS
                        + "order by st_distance(l.geometry, st_setsrid(st_makepoint(?, ?), 28992)), t.id limit ?")
                .params(place.getX(), place.getY(), most)
                .query(SensorRows::thing)
                .list();
    }

    /** A thing, if there is one of that number and everybody may see it. */
    public Optional<Thing> find(long thing) {
        return jdbc.sql(OF_OPEN_DATASETS + "where t.id = ?")
                .param(thing)
                .query(SensorRows::thing)
                .optional();
    }

    /** The datastreams of some of these things, by what they measure. */
    public List<Datastream> datastreamsOf(Collection<Long> things) {
        return jdbc.sql(SensorStore.DATASTREAMS + """
                        join thing t on t.id = d.thing_id
                        join dataset s on s.id = t.dataset_id
                        where d.thing_id = any (?) and s.classification = 'public'
                        order by p.name, d.key
                        """)
                .param(things.toArray(Long[]::new))
                .query(SensorRows::datastream)
                .list();
    }

    /** A datastream, if there is one of that number and everybody may see it. */
    public Optional<Datastream> findDatastream(long datastream) {
        return jdbc.sql(SensorStore.DATASTREAMS + """
                        join thing t on t.id = d.thing_id
                        join dataset s on s.id = t.dataset_id
                        where d.id = ? and s.classification = 'public'
                        """)
                .param(datastream)
                .query(SensorRows::datastream)
                .optional();
    }

    /** The numbers of all datastreams that everybody may see. */
    public Set<Long> datastreams() {
        return jdbc.sql("""
                select d.id from datastream d
                join thing t on t.id = d.thing_id
                join dataset s on s.id = t.dataset_id and s.classification = 'public'
                """).query((row, number) -> row.getLong("id")).set();
    }

    /** What measures a datastream. */
    public Sensor sensorOf(long datastream) {
        return jdbc.sql("""
                select s.name, s.description, s.metadata from sensor s join datastream d on d.sensor_id = s.id where d.id = ?
                """)
                .param(datastream)
                .query((row, number) ->
                        new Sensor(row.getString("name"), row.getString("description"), row.getString("metadata")))
                .single();
    }
}
