package nl.areaal.geodata.feed;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.geodata.store.RowTimes;
import org.jspecify.annotations.Nullable;
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

    /** How far we are with a datastream there; nothing when we have none of it. */
    public Optional<HarvestMark> mark(String remoteId) {
        return jdbc.sql("select * from harvest_progress where dataset_id = ? and source = ? and remote_id = ?")
                .params(datasetId, source, remoteId)
                .query((row, number) -> new HarvestMark(
                        RowTimes.get(row, "seen_until"),
                        RowTimes.find(row, "result_until"),
                        RowTimes.find(row, "looked_back_at")))
                .optional();
    }

    /** Notes that all up to a phenomenon time is stored; never goes back. */
    public void save(String remoteId, Instant seenUntil) {
        jdbc.sql("""
                insert into harvest_progress (dataset_id, source, remote_id, seen_until) values (?, ?, ?, ?)
                on conflict (dataset_id, source, remote_id) do update
                set seen_until = greatest(harvest_progress.seen_until, excluded.seen_until), written_at = clock_timestamp()
                """).params(datasetId, source, remoteId, utc(seenUntil)).update();
    }

    /** Notes that a datastream, of which something is stored, was read to its end. */
    public void finish(String remoteId, Optional<Instant> resultUntil, Optional<Instant> lookedBackAt) {
        jdbc.sql("""
                update harvest_progress
                set result_until = :result, looked_back_at = :looked, written_at = clock_timestamp()
                where dataset_id = :dataset and source = :source and remote_id = :remote
                """)
                .param("result", utc(resultUntil), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("looked", utc(lookedBackAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("dataset", datasetId)
                .param("source", source)
                .param("remote", remoteId)
                .update();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utc(Optional<Instant> time) {
        return time.map(HarvestProgress::utc).orElse(null);
    }
}
