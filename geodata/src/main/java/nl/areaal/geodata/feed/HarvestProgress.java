package nl.areaal.geodata.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far we are with each datastream of another service. */
public final class HarvestProgress {
    private final JdbcClient jdbc;
    private final String datasetId;
    private final String source;

    /**
     * Opens the progress with a service.
     *
     * @param source its root address
     */
    public HarvestProgress(DataSource database, String datasetId, String source) {
        this.jdbc = JdbcClient.create(database);
        this.datasetId = datasetId;
        this.source = source;
    }

    /** The newest phenomenon time that we have of a datastream there. */
    public Optional<Instant> seenUntil(String remoteId) {
        return jdbc.sql("select seen_until from harvest_progress where dataset_id = ? and source = ? and remote_id = ?")
                .params(datasetId, source, remoteId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Notes that all up to a time is stored; never goes back. */
    public void save(String remoteId, Instant seenUntil) {
        jdbc.sql("""
                insert into harvest_progress (dataset_id, source, remote_id, seen_until) values (?, ?, ?, ?)
                on conflict (dataset_id, source, remote_id) do update
                set seen_until = greatest(harvest_progress.seen_until, excluded.seen_until), written_at = clock_timestamp()
                """)
                .params(datasetId, source, remoteId, seenUntil.atOffset(ZoneOffset.UTC))
                .update();
    }
}
