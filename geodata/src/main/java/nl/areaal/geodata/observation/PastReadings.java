package nl.areaal.geodata.observation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.areaal.core.observation.Observation;
import nl.areaal.core.observation.Quality;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the sensors that everybody may see told at each hour of a day: all of it at once, so that the day can be played. */
public final class PastReadings {
    /** From the first hour to the last. */
    public static final int HOURS = 24;

    /** A reading that was older by then tells nothing about that hour any more. */
    public static final Duration STILL_COUNTS = Duration.ofHours(6);

    private static final int MOST_SENSORS = 10_000;
    private static final int PATIENCE_SECONDS = 20;
    /** The newest usable reading of a datastream at a moment that still counts then. */
    private static final String NEWEST = """
            select *
            from observation
            where datastream_id = %1$s and phenomenon_time <= %2$s and phenomenon_time > %2$s - make_interval(secs => :counts)
                and abs(result) < 'infinity' and quality & ~16 = 0
            order by phenomenon_time desc
            limit 1
            """;

    private static final String COURSES = """
            select d.thing_id, d.id, d.unit, h.number, o.result,
                   floor(extract(epoch from h.at - o.phenomenon_time) / 60)::integer as age_minutes
            from (
                select min(d.id) as id
                from datastream d
                join thing t on t.id = d.thing_id
                join dataset s on s.id = t.dataset_id and s.classification = 'public'
                group by d.thing_id
                order by 1
                limit :most
            ) shown
            join datastream d on d.id = shown.id
            cross join (
                select number, cast(:from as timestamptz) + number * interval '1 hour' as at
                from generate_series(0, :hours) number
            ) h
            cross join lateral (%s) o
            order by d.id, h.number
            """.formatted(NEWEST.formatted("d.id", "h.at"));

    private static final String AT = """
            select o.datastream_id, o.phenomenon_time, o.result, o.quality
            from unnest(:datastreams) as wanted(id)
            cross join lateral (%s) o
            """.formatted(NEWEST.formatted("wanted.id", "cast(:at as timestamptz)"));

    private final JdbcClient jdbc;

    /**
     * The hours of one sensor, by the datastream that the map shows of it: the one that was known first.
     *
     * @param unit UCUM code, e.g. ug/m3
     * @param readings the hours at which there was one
     */
    public record Course(long thing, long datastream, String unit, List<At> readings) {
        public Course {
            readings = List.copyOf(readings);
        }
    }

    /**
     * The newest usable reading at an hour.
     *
     * @param hour counted from the first
     * @param ageMinutes how much older than the hour it is, in whole minutes
     * @see Quality#isUsable()
     */
    public record At(int hour, double result, int ageMinutes) {}

    private record Shown(long thing, long datastream, String unit) {}

    public PastReadings(DataSource database) {
        JdbcTemplate bounded = new JdbcTemplate(database);
        bounded.setQueryTimeout(PATIENCE_SECONDS);
        jdbc = JdbcClient.create(bounded);
    }

    /** The newest usable reading of each of the datastreams at a moment, of those that had one that still counted. */
    public List<Observation> at(Collection<Long> datastreams, Instant moment) {
        return jdbc.sql(AT)
                .param("datastreams", datastreams.toArray(Long[]::new))
                .param("at", moment.atOffset(ZoneOffset.UTC))
                .param("counts", STILL_COUNTS.toSeconds())
                .query(SeriesStore::observation)
                .list();
    }

    /** The hours from {@value #HOURS} before a moment up to that moment. Sensors that told nothing in all that time are left out. */
    public List<Course> until(Instant last) {
        Map<Shown, List<At>> courses = new LinkedHashMap<>();
        jdbc.sql(COURSES)
                .param("most", MOST_SENSORS)
                .param("from", last.minus(Duration.ofHours(HOURS)).atOffset(ZoneOffset.UTC))
                .param("hours", HOURS)
                .param("counts", STILL_COUNTS.toSeconds())
                .query(row -> {
                    courses.computeIfAbsent(
                                    new Shown(row.getLong("thing_id"), row.getLong("id"), row.getString("unit")),
                                    shown -> new ArrayList<>())
                            .add(new At(row.getInt("number"), row.getDouble("result"), row.getInt("age_minutes")));
                });
        return courses.entrySet().stream()
                .map(course -> new Course(
                        course.getKey().thing(),
                        course.getKey().datastream(),
                        course.getKey().unit(),
                        course.getValue()))
                .toList();
    }
}
