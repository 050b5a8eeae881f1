package nl.areaal.geodata.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.quality.Breach.Extent;
import nl.areaal.geodata.quality.BreachGroup.Offender;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What broke contracts: to be told, and to be looked at. */
public final class BreachStore {
    private static final int MOST_OFFENDERS = 3;

    private static final String SEEN = """
            with seen as (
                select b.*, d.key from contract_breach b
                join datastream d on d.id = b.datastream_id
                join thing t on t.id = d.thing_id
                join dataset s on s.id = t.dataset_id
                where b.readings > 0 and
            """ + BreachScope.CONDITION + ")\n";

    private final JdbcClient jdbc;

    public BreachStore(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** The oldest that changed since they were told. */
    public List<Breach> untold(int most) {
        return jdbc.sql("""
                select * from contract_breach where told < revision order by day, datastream_id, cause limit ?
                """).param(most).query(BreachStore::breach).list();
    }

    /** Remembers what was told; one that changed meanwhile stays to be told again. */
    public void told(Collection<Breach> breaches) {
        jdbc.sql("""
                update contract_breach b set told = t.revision
                from unnest(?, ?, ?::date[], ?) as t(datastream_id, cause, day, revision)
                where b.datastream_id = t.datastream_id and b.cause = t.cause and b.day = t.day
                """)
                .params(
                        breaches.stream().mapToLong(Breach::datastreamId).toArray(),
                        breaches.stream().map(Breach::cause).toArray(String[]::new),
                        breaches.stream().map(breach -> breach.day().toString()).toArray(String[]::new),
                        breaches.stream().mapToInt(Breach::revision).toArray())
                .update();
    }

    /** How many readings are flagged, by the code of the flag. */
    public Map<String, Long> readingsByCause() {
        Map<String, Long> readings = new LinkedHashMap<>();
        jdbc.sql("""
                select f.code, coalesce(sum(b.readings), 0) from quality_flag f
                left join contract_breach b on b.cause = f.code
                group by f.code, f.bit order by f.bit
                """).query((ResultSet row) -> {
            readings.put(row.getString(1), row.getLong(2));
        });
        return readings;
    }

    /**
     * What broke contracts by cause, the most frequent first, and last the datastreams that are silent.
     *
     * @param closed the classifications of datasets that are not to be seen
     * @param datastreamId the only one to look at; empty: all
     */
    public List<BreachGroup> groups(Set<Classification> closed, Optional<Long> datastreamId) {
        return groups(new BreachScope(closed, datastreamId, Optional.empty()));
    }

    /** What broke the contracts of a dataset. */
    public List<BreachGroup> groupsOf(String datasetId) {
        return groups(new BreachScope(Set.of(), Optional.empty(), Optional.of(datasetId)));
    }

    private List<BreachGroup> groups(BreachScope scope) {
        Map<String, List<Offender>> worst = worst(scope);
        List<BreachGroup> groups = new ArrayList<>(scope.bind(jdbc.sql(SEEN + """
                select cause, sum(readings) as readings, count(distinct datastream_id) as datastreams,
                       min(first_time) as first_time, max(last_time) as last_time, min(lowest) as lowest,
                       max(highest) as highest
                from seen group by cause order by 2 desc, cause
                """))
                .query((row, number) -> new BreachGroup(
                        row.getString("cause"),
                        row.getLong("readings"),
                        row.getInt("datastreams"),
                        extent(row),
                        worst.getOrDefault(row.getString("cause"), List.of())))
                .list());
        silent(scope).ifPresent(groups::add);
        return groups;
    }

    /** Their newest readings before, of which none is at fault; the longest silent first. */
    private Optional<BreachGroup> silent(BreachScope scope) {
        List<Offender> silent = scope.bind(
                        jdbc.sql("""
                select i.datastream_id, d.key, 0 as readings, i.last_time as first_time, i.last_result as result
                from silence i
                join datastream d on d.id = i.datastream_id
                join thing t on t.id = d.thing_id
                join dataset s on s.id = t.dataset_id
                where i.ended_at is null and
                """ + BreachScope.CONDITION + " order by i.last_time, i.datastream_id"))
                .query((row, number) -> offender(row))
                .list();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of(new BreachGroup(
                        BreachGroup.SILENT,
                        0,
                        silent.size(),
                        new Extent(
                                silent.getFirst().phenomenonTime(),
                                silent.getLast().phenomenonTime(),
                                silent.stream()
                                        .mapToDouble(Offender::result)
                                        .min()
                                        .orElseThrow(),
                                silent.stream()
                                        .mapToDouble(Offender::result)
                                        .max()
                                        .orElseThrow()),
                        silent.stream().limit(MOST_OFFENDERS).toList()));
    }

    private Map<String, List<Offender>> worst(BreachScope scope) {
        Map<String, List<Offender>> worst = new LinkedHashMap<>();
        scope.bind(jdbc.sql(SEEN + """
                , ranked as (
                    select cause, datastream_id, key, sum(readings) as readings, min(first_time) as first_time,
                           (array_agg(examples order by day))[1] -> 0 ->> 'result' as result,
                           row_number() over (partition by cause order by sum(readings) desc, datastream_id) as rank
                    from seen group by cause, datastream_id, key
                )
                select * from ranked where rank <= :most order by cause, rank
                """)).param("most", MOST_OFFENDERS).query((ResultSet row) -> {
            worst.computeIfAbsent(row.getString("cause"), cause -> new ArrayList<>())
                    .add(offender(row));
        });
        return worst;
    }

    private static Offender offender(ResultSet row) throws SQLException {
        return new Offender(
                row.getLong("datastream_id"),
                row.getString("key"),
                row.getLong("readings"),
                RowTimes.get(row, "first_time"),
                row.getDouble("result"));
    }

    private static Breach breach(ResultSet row, int number) throws SQLException {
        int readings = row.getInt("readings");
        return new Breach(
                row.getLong("datastream_id"),
                row.getString("cause"),
                row.getObject("day", LocalDate.class),
                readings,
                readings == 0 ? Optional.empty() : Optional.of(extent(row)),
                row.getString("examples"),
                row.getInt("revision"));
    }

    private static Extent extent(ResultSet row) throws SQLException {
        return new Extent(
                RowTimes.get(row, "first_time"),
                RowTimes.get(row, "last_time"),
                row.getDouble("lowest"),
                row.getDouble("highest"));
    }
}
