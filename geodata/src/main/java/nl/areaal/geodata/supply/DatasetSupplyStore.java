package nl.areaal.geodata.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.observation.supply.Supply;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shows how what comes in fares, dataset by dataset. */
public final class DatasetSupplyStore {
    private static final String FEEDS = """
            with newest as (
                select t.dataset_id, d.id, d.cadence_seconds, o.phenomenon_time, o.known_since
                from datastream d
                join thing t on t.id = d.thing_id
                left join lateral (
                    select phenomenon_time, known_since from observation o
                    where o.datastream_id = d.id
                    order by phenomenon_time desc
                    limit 1
                ) o on true
            ), stream as (
                select dataset_id, count(*) as datastreams, max(known_since) as last_stored,
                       count(*) filter (where phenomenon_time < now()
                           - make_interval(secs => cadence_seconds + greatest(cadence_seconds / :divisor, :least))) as late
                from newest group by dataset_id
            ), refused as (
                select t.dataset_id,
                       count(*) filter (where p.reason <> 'feed-paused' and p.received_at > now() - interval '1 day')
                           as unusable,
                       count(*) filter (where p.reason = 'feed-paused') as held
                from problem p
                join datastream d on d.id = p.datastream_id
                join thing t on t.id = d.thing_id
                where p.replayed_at is null
                group by t.dataset_id
            ), counted as (
                select sender, sum(counted) as counted from problem_day
                where last_counted_at > now() - interval '1 day' group by sender
            ), hour as (
                select dataset_id, sum(readings) as readings from feed_minute
                where minute > now() - interval '1 hour' group by dataset_id
            )
            select s.id, s.title, stream.datastreams, stream.late, stream.last_stored,
                   coalesce(hour.readings, 0) as readings,
                   coalesce(refused.unusable, 0) + coalesce(counted.counted, 0) as unusable,
                   coalesce(refused.held, 0) as held, f.paused_at, f.paused_by, f.reason
            from dataset s
            join stream on stream.dataset_id = s.id
            left join refused on refused.dataset_id = s.id
            left join counted on counted.sender = s.id
            left join hour on hour.dataset_id = s.id
            left join feed_pause f on f.dataset_id = s.id
            order by s.title, s.id
            """;

    private final JdbcClient jdbc;

    public DatasetSupplyStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** All datasets with datastreams, by the titles of their datasets. */
    public List<DatasetSupply> list() {
        return jdbc.sql(FEEDS)
                .param("divisor", Supply.GRACE_DIVISOR)
                .param("least", Supply.LEAST_GRACE.toSeconds())
                .query(DatasetSupplyStore::supply)
                .list();
    }

    private static DatasetSupply supply(ResultSet row, int number) throws SQLException {
        return new DatasetSupply(
                row.getString("id"),
                row.getString("title"),
                row.getInt("datastreams"),
                row.getInt("late"),
                RowTimes.find(row, "last_stored"),
                row.getLong("readings"),
                row.getLong("unusable"),
                row.getLong("held"),
                row.getObject("paused_at") == null ? Optional.empty() : Optional.of(PauseStore.pause(row, number)));
    }
}
