package nl.areaal.geodata.origin;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.Thing;
import nl.areaal.geodata.dataset.DatasetStore;
import nl.areaal.geodata.observation.OpenSensors;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what stands behind a figure. */
public final class OriginStore {
    private final JdbcClient jdbc;
    private final SensorStore sensors;
    private final OpenSensors measured;
    private final DatasetStore datasets;

    public OriginStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        sensors = new SensorStore(database);
        measured = new OpenSensors(database);
        datasets = new DatasetStore(database);
    }

    /** The newest reading of a datastream; empty when there is no such datastream, or nothing came in yet. */
    public Optional<ReadingOrigin> findLatest(long datastreamId) {
        return sensors.findDatastream(datastreamId)
                .flatMap(stream -> sensors.find(stream.thingId()).flatMap(thing -> latest(stream, thing)));
    }

    /** Empty when there is no such area. */
    public Optional<AreaOrigin> find(AreaCode area) {
        return jdbc.sql("""
                select v.id, v.dataset_id from area a join dataset_version v on v.id = a.dataset_version_id
                where a.code = ?
                """)
                .param(area.value())
                .query((row, number) -> areaOrigin(row.getString("dataset_id"), row.getLong("id")))
                .optional()
                .flatMap(found -> found);
    }

    private Optional<AreaOrigin> areaOrigin(String datasetId, long versionId) {
        return datasets.find(datasetId)
                .flatMap(dataset -> datasets.versions(datasetId).stream()
                        .filter(version -> version.id() == versionId)
                        .findFirst()
                        .map(version -> new AreaOrigin(dataset, version)));
    }

    private Optional<ReadingOrigin> latest(Datastream stream, Thing thing) {
        return jdbc.sql("""
                select phenomenon_time, result, quality, known_since from observation
                where datastream_id = ? and result <> 'NaN' order by phenomenon_time desc limit 1
                """)
                .param(stream.id())
                .query((row, number) -> {
                    Observation reading = new Observation(
                            stream.id(),
                            RowTimes.get(row, "phenomenon_time"),
                            row.getDouble("result"),
                            Quality.ofCode(row.getInt("quality")));
                    return new ReadingOrigin(
                            reading,
                            RowTimes.get(row, "known_since"),
                            earlier(reading),
                            stream,
                            thing,
                            measured.sensorOf(stream.id()),
                            datasets.find(thing.datasetId()).orElseThrow());
                })
                .optional();
    }

    private List<EarlierResult> earlier(Observation reading) {
        return jdbc.sql("""
                select result, known_since, known_until from observation_history
                where datastream_id = ? and phenomenon_time = ? order by version
                """)
                .params(reading.datastreamId(), reading.phenomenonTime().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new EarlierResult(
                        row.getDouble("result"), RowTimes.get(row, "known_since"), RowTimes.get(row, "known_until")))
                .list();
    }
}
