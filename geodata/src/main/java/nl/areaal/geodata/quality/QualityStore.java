package nl.areaal.geodata.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import nl.areaal.core.observation.Datastream;
import nl.areaal.core.observation.Terms;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.observation.SensorStore;
import nl.areaal.geodata.observation.SeriesStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how datastreams fare against their contracts. */
public final class QualityStore {
    private static final Duration USUAL_STRETCH = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final SensorStore sensors;
    private final SeriesStore series;
    private final BreachStore breaches;

    public QualityStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        sensors = new SensorStore(database);
        series = new SeriesStore(database);
        breaches = new BreachStore(database);
    }

    /**
     * The report on a datastream, unless there is none that may be seen.
     *
     * @param from of the stretch to sum up; empty: 30 days before its end
     * @param to its end, exclusive; empty: after the newest reading
     * @param closed the classifications of datasets that are not to be seen
     */
    public Optional<QualityReport> find(
            long datastreamId, Optional<Instant> from, Optional<Instant> to, Set<Classification> closed) {
        return isSeen(datastreamId, closed)
                ? sensors.findDatastream(datastreamId).map(datastream -> report(datastream, from, to))
                : Optional.empty();
    }

    private QualityReport report(Datastream datastream, Optional<Instant> from, Optional<Instant> to) {
        Instant end = to.orElseGet(() -> newest(datastream.id()).plusSeconds(1));
        Instant start = from.orElse(end.minus(USUAL_STRETCH));
        return new QualityReport(
                datastream,
                terms(datastream.id()),
                start,
                end,
                series.summary(datastream.id(), start, end),
                breaches.groups(Set.of(), Optional.of(datastream.id())));
    }

    private boolean isSeen(long datastreamId, Set<Classification> closed) {
        return jdbc.sql("""
                select exists (
                    select from datastream d join thing t on t.id = d.thing_id join dataset s on s.id = t.dataset_id
                    where d.id = ? and s.classification <> all (?))
                """)
                .param(datastreamId)
                .param(closed.stream().map(Classification::word).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private Instant newest(long datastreamId) {
        return jdbc.sql("""
                select phenomenon_time from observation where datastream_id = ? and result <> 'NaN'
                order by phenomenon_time desc limit 1
                """)
                .param(datastreamId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    private Terms terms(long datastreamId) {
        return jdbc.sql("select retention_days, purpose, legal_ground from datastream_terms where datastream_id = ?")
                .param(datastreamId)
                .query((row, number) -> terms(row))
                .single();
    }

    private static Terms terms(ResultSet row) throws SQLException {
        int days = row.getInt("retention_days");
        OptionalInt retention = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(days);
        return new Terms(retention, Optional.of(row.getString("purpose")), Optional.of(row.getString("legal_ground")));
    }
}
