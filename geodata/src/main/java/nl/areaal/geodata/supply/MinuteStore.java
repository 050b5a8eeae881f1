package nl.areaal.geodata.supply;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what comes in, minute by minute and feed by feed. */
public final class MinuteStore {
    private static final int KEPT_DAYS = 90;

    private final JdbcClient jdbc;

    public MinuteStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * Adds to the counts of a minute; datastreams that are gone count for no feed.
     *
     * @param readings by datastream
     * @param unusable messages by datastream
     */
    public void add(String instance, Instant minute, Map<Long, Long> readings, Map<Long, Long> unusable) {
        count(instance, minute, "readings", readings);
        count(instance, minute, "unusable", unusable);
    }

    /** Forgets the counts of long ago. */
    public void forgetOld() {
        jdbc.sql("delete from feed_minute where minute < now() - make_interval(days => ?)")
                .param(KEPT_DAYS)
                .update();
    }

    private void count(String instance, Instant minute, String column, Map<Long, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into feed_minute (dataset_id, instance, minute, %1$s)
                select t.dataset_id, ?, ?, sum(c.count)
                from unnest(?, ?) as c(datastream_id, count)
                join datastream d on d.id = c.datastream_id
                join thing t on t.id = d.thing_id
                group by t.dataset_id
                on conflict (dataset_id, minute, instance) do update
                    set %1$s = feed_minute.%1$s + excluded.%1$s
                """.formatted(column))
                .params(
                        instance,
                        minute.atOffset(ZoneOffset.UTC),
                        counts.keySet().toArray(Long[]::new),
                        counts.values().toArray(Long[]::new))
                .update();
    }
}
