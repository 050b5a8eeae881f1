package nl.areaal.geodata.observation;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The things with sensors as a layer of the map: its entry in the list of collections. */
public final class SensorCollection {
    private final JdbcClient jdbc;

    public SensorCollection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says that things moved or went. */
    public void changed() {
        jdbc.sql("""
                update collection set feature_count = (select count(*) from layer_sensors), changed_at = now()
                where id = 'sensors'
                """).update();
    }

    /**
     * Says that things came, moved or went.
     *
     * @param datasetId of the collection, if this is the first that is heard of it
     */
    public void changed(String datasetId) {
        jdbc.sql("""
                insert into collection (id, dataset_id, table_name, title_nl, title_en, geometry_kind, properties,
                                        feature_count, changed_at)
                select 'sensors', :dataset, 'layer_sensors', 'Sensoren', 'Sensors', 'point', :properties::jsonb,
                       (select count(*) from layer_sensors), now()
                on conflict (id) do update set feature_count = excluded.feature_count, changed_at = excluded.changed_at
                """).param("dataset", datasetId).param("properties", """
                        [{"name": "key", "column": "key", "type": "string"},
                         {"name": "name", "column": "name", "type": "string"},
                         {"name": "description", "column": "description", "type": "string"},
                         {"name": "dataset_id", "column": "dataset_id", "type": "string"}]
                        """).update();
    }
}
