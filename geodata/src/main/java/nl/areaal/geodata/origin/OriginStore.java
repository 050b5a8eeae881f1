package nl.areaal.geodata.origin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    /** How long before a moment readings are looked for that came in after it. */
    private static final String MOST_LATE = "92 days";

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

    /** What came of a datastream since a moment; what comes in later than three months after it was measured is not counted. */
    public StreamWeek since(long datastreamId, Instant since) {
        OffsetDateTime moment = since.atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                select count(*) filter (where phenomenon_time > :since) as added,
                    count(*) filter (where phenomenon_time <= :since and known_since > :since and version = 1) as late,
                    count(*) filter (where phenomenon_time > :since and quality <> 0) as flagged,
                    (select count(*) from observation_history h
                     where h.datastream_id = :stream and h.known_until > :since) as corrected
                from observation where datastream_id = :stream and phenomenon_time > :since - :late::interval
                """)
                .param("stream", datastreamId)
                .param("since", moment)
                .param("late", MOST_LATE)
                .query((row, number) -> new StreamWeek(
                        since,
                        measured(datastreamId, moment),
                        known(datastreamId, moment),
                        row.getLong("added"),
                        row.getLong("late"),
                        row.getLong("corrected"),
                        row.getLong("flagged")))
                .single();
    }

    private Optional<Observation> measured(long datastreamId, OffsetDateTime moment) {
        return jdbc.sql("""
                select phenomenon_time, result, quality from observation
                where datastream_id = ? and phenomenon_time <= ? and result <> 'NaN' order by phenomenon_time desc limit 1
                """)
                .params(datastreamId, moment)
                .query((row, number) -> observation(datastreamId, row))
                .optional();
    }

    /** A correction that came later is taken back: what it replaced stands in the history. */
    private Optional<Observation> known(long datastreamId, OffsetDateTime moment) {
        return jdbc.sql("""
                select * from (
                    (select phenomenon_time, result, quality from observation
                     where datastream_id = :stream and phenomenon_time <= :since and known_since <= :since
                         and result <> 'NaN'
                     order by phenomenon_time desc limit 1)
                    union all
                    (select phenomenon_time, result, quality from observation_history
                     where datastream_id = :stream and phenomenon_time <= :since and known_since <= :since
                         and known_until > :since and result <> 'NaN'
                     order by phenomenon_time desc limit 1)
                ) known order by phenomenon_time desc limit 1
                """)
                .param("stream", datastreamId)
                .param("since", moment)
                .query((row, number) -> observation(datastreamId, row))
                .optional();
    }

    private static Observation observation(long datastreamId, ResultSet row) throws SQLException {
        return new Observation(
                datastreamId,
                RowTimes.get(row, "phenomenon_time"),
                row.getDouble("result"),
                Quality.ofCode(row.getInt("quality")));
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
                    Observation reading = observation(stream.id(), row);
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
