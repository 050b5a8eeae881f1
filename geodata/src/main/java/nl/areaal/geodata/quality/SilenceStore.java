package nl.areaal.geodata.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notices which datastreams are silent, and which speak again.
 *
 * <p>A datastream is silent when its newest reading was stored longer ago than its contract lets the next one be after it, and
 * than that reading itself was under way: a table of last year is no stream that stopped. One that is held back, that never
 * had a reading or whose contract allows any gap is not.
 */
public final class SilenceStore {
    private static final String LOOK = """
            with newest as (
                select d.id, o.phenomenon_time, o.result,
                       o.known_since + greatest(o.known_since - o.phenomenon_time, interval '0 seconds')
                           + make_interval(secs => d.gap_after_seconds) as due
                from datastream d
                join thing t on t.id = d.thing_id
                cross join lateral (
                    select phenomenon_time, known_since, result from observation o
                    where o.datastream_id = d.id and o.result <> 'NaN'
                    order by phenomenon_time desc
                    limit 1
                ) o
                where d.gap_after_seconds is not null
                    and not exists (select from feed_pause p where p.dataset_id = t.dataset_id)
            ), ended as (
                update silence s set ended_at = :now, revision = s.revision + 1
                where s.ended_at is null
                    and not exists (select from newest n where n.id = s.datastream_id and n.due < :now)
            )
            insert into silence as s (datastream_id, last_time, last_result, noticed_at)
            select id, phenomenon_time, result, :now from newest where due < :now
            on conflict (datastream_id) do update
            set last_time = excluded.last_time, last_result = excluded.last_result, noticed_at = excluded.noticed_at,
                ended_at = null, revision = s.revision + 1
            where s.ended_at is not null
            """;

    private final JdbcClient jdbc;

    public SilenceStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** Notes what has fallen silent by a moment and what speaks again; safe to repeat and to do twice at once. */
    public void look(Instant now) {
        jdbc.sql(LOOK).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** Those that began or ended since they were told. */
    public List<Silence> untold(int most) {
        return jdbc.sql("select * from silence where told < revision order by datastream_id limit ?")
                .param(most)
                .query(SilenceStore::silence)
                .list();
    }

    /** Remembers what was told; one that changed meanwhile stays to be told again. */
    public void told(Collection<Silence> silences) {
        jdbc.sql("""
                update silence s set told = t.revision from unnest(?, ?) as t(datastream_id, revision)
                where s.datastream_id = t.datastream_id
                """)
                .params(
                        silences.stream().mapToLong(Silence::datastreamId).toArray(),
                        silences.stream().mapToInt(Silence::revision).toArray())
                .update();
    }

    private static Silence silence(ResultSet row, int number) throws SQLException {
        return new Silence(
                row.getLong("datastream_id"),
                RowTimes.get(row, "last_time"),
                RowTimes.find(row, "ended_at"),
                row.getInt("revision"));
    }
}
