package nl.areaal.geodata.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.Quality;
import nl.areaal.core.observation.Series;
import nl.areaal.core.observation.quality.Summary;
import nl.areaal.core.observation.trend.DailyMeans;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the readings of datastreams: their course over time and where they are now. */
public final class SeriesStore {
    private static final String COURSE = """
            select (extract(epoch from phenomenon_time) * 1000)::bigint, result
            from observation
            where datastream_id = ? and phenomenon_time >= ? and phenomenon_time < ? and result <> 'NaN'
                and quality & ~16 = 0
            order by phenomenon_time
            """;
    private static final String LATEST = """
            select o.datastream_id, o.phenomenon_time, o.result, o.quality
            from unnest(?) as wanted(id)
            cross join lateral (
                select * from observation
                where datastream_id = wanted.id and result <> 'NaN'
                order by phenomenon_time desc
                limit 1
            ) o
            """;

    private final JdbcClient jdbc;

    public SeriesStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * The usable readings of a datastream in a stretch of time, thinned to at most so many points without losing a peak.
     *
     * @see Quality#isUsable()
     *
     * @param to exclusive
     */
    public Series series(long datastreamId, Instant from, Instant to, int maxPoints) {
        LongStream.Builder times = LongStream.builder();
        DoubleStream.Builder results = DoubleStream.builder();
        jdbc.sql(COURSE)
                .params(datastreamId, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    times.add(row.getLong(1));
                    results.add(row.getDouble(2));
                });
        return Series.of(times.build().toArray(), results.build().toArray()).thinned(maxPoints);
    }

    /**
     * The readings of a datastream in a stretch of time as a few numbers, with what was left out of them.
     *
     * @param to exclusive
     */
    public Summary summary(long datastreamId, Instant from, Instant to) {
        return Summary.of(jdbc.sql("""
                        select quality, count(*), sum(result), min(result), max(result)
                        from observation
                        where datastream_id = ? and phenomenon_time >= ? and phenomenon_time < ? and result <> 'NaN'
                        group by quality
                        """)
                .params(datastreamId, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Summary.Part(
                        Quality.ofCode(row.getInt(1)),
                        row.getLong(2),
                        row.getDouble(3),
                        row.getDouble(4),
                        row.getDouble(5)))
                .list());
    }

    /**
     * All results of a datastream in a stretch of time by their time, whatever is thought of them; those that are no number are
     * left out.
     *
     * @param to inclusive
     */
    public Map<Instant, Double> results(long datastreamId, Instant from, Instant to) {
        Map<Instant, Double> results = new HashMap<>();
        jdbc.sql("""
                select phenomenon_time, result from observation
                where datastream_id = ? and phenomenon_time >= ? and phenomenon_time <= ? and result <> 'NaN'
                """)
                .params(datastreamId, from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    results.put(RowTimes.get(row, "phenomenon_time"), row.getDouble("result"));
                });
        return results;
    }

    /**
     * The mean of each day, by the region's clock, of what is usable of some datastreams.
     *
     * @param to exclusive
     */
    public List<DailyMeans.Day> dailyMeans(Collection<Long> datastreamIds, Instant from, Instant to, ZoneId zone) {
        return jdbc.sql("""
                select datastream_id, (phenomenon_time at time zone ?)::date as day, avg(result) as mean
                from observation
                where datastream_id = any(?) and phenomenon_time >= ? and phenomenon_time < ? and result <> 'NaN'
                    and quality & ~16 = 0
                group by datastream_id, day order by datastream_id, day
                """)
                .params(
                        zone.getId(),
                        datastreamIds.toArray(Long[]::new),
                        from.atOffset(ZoneOffset.UTC),
                        to.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new DailyMeans.Day(
                        row.getLong("datastream_id"), row.getObject("day", LocalDate.class), row.getDouble("mean")))
                .list();
    }

    /** The newest reading of each of the datastreams that has any. */
    public List<Observation> latestOf(Collection<Long> datastreamIds) {
        return jdbc.sql(LATEST)
                .param(datastreamIds.toArray(Long[]::new))
                .query(SeriesStore::observation)
                .list();
    }

    public Optional<Observation> findLatest(long datastreamId) {
        return latestOf(List.of(datastreamId)).stream().findFirst();
    }

    static Observation observation(ResultSet row, int number) throws SQLException {
        return new Observation(
                row.getLong("datastream_id"),
                RowTimes.get(row, "phenomenon_time"),
                row.getDouble("result"),
                Quality.ofCode(row.getInt("quality")));
    }
}
