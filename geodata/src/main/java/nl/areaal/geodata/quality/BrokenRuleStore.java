package nl.areaal.geodata.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import nl.areaal.geodata.quality.BrokenRule.Touched;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ranks what goes wrong with readings by what it touches. */
public final class BrokenRuleStore {
    private static final String RANKED = """
            with broken as (
                select b.datastream_id, b.cause, sum(b.readings) as readings
                from contract_breach b where b.readings > 0 and b.day >= :since
                group by b.datastream_id, b.cause
                union all
                select datastream_id, 'silent', 0 from silence where ended_at is null
            ), told as (
                select x.*, t.dataset_id, t.id as thing_id
                from broken x join datastream d on d.id = x.datastream_id join thing t on t.id = d.thing_id
            ), place as (
                select distinct t.dataset_id, t.cause, a.code, a.level, a.name
                from told t
                join thing_location tl on tl.thing_id = t.thing_id
                join location l on l.id = tl.location_id and geometrytype(l.geometry) = 'POINT'
                join area a on st_covers(a.geometry, l.geometry)
            ), area_of as (
                select dataset_id, cause, count(*) as areas,
                       array_agg(name order by name) filter (where level = 'gemeente') as gemeenten
                from place group by dataset_id, cause
            ), goal_of as (
                select p.dataset_id, p.cause, array_agg(distinct g.title) as goals
                from place p join goal g on g.area_code = p.code and g.withdrawn_at is null
                group by p.dataset_id, p.cause
            )
            select t.dataset_id, s.title, t.cause, sum(t.readings) as readings, count(*) as datastreams,
                   coalesce(max(a.areas), 0) as areas, coalesce(max(a.gemeenten), '{}') as gemeenten,
                   coalesce(max(g.goals), '{}') as goals, count(q.subject) as questions
            from told t
            join dataset s on s.id = t.dataset_id
            left join area_of a on a.dataset_id = t.dataset_id and a.cause = t.cause
            left join goal_of g on g.dataset_id = t.dataset_id and g.cause = t.cause
            left join (select distinct subject from question where state = 'waiting') q
                on q.subject = 'meetreeks/' || t.datastream_id
            group by t.dataset_id, s.title, t.cause
            order by cardinality(coalesce(max(g.goals), '{}')) desc, areas desc, datastreams desc, readings desc,
                     t.dataset_id, t.cause
            limit :most
            """;

    private final JdbcClient jdbc;

    public BrokenRuleStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * The rules that are broken: first those that touch most goals, then most areas, then most datastreams and readings.
     *
     * @param since the first day whose readings count; datastreams that are silent now always do
     */
    public List<BrokenRule> ranked(LocalDate since, int most) {
        return jdbc.sql(RANKED)
                .param("since", since)
                .param("most", most)
                .query(BrokenRuleStore::rule)
                .list();
    }

    private static BrokenRule rule(ResultSet row, int number) throws SQLException {
        return new BrokenRule(
                row.getString("dataset_id"),
                row.getString("title"),
                row.getString("cause"),
                row.getLong("readings"),
                row.getInt("datastreams"),
                new Touched(
                        row.getInt("areas"), texts(row, "gemeenten"), texts(row, "goals"), row.getInt("questions")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
