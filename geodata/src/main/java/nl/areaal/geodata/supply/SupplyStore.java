package nl.areaal.geodata.supply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.observation.supply.Arrival;
import nl.areaal.core.observation.supply.Intake;
import nl.areaal.core.observation.supply.Pause;
import nl.areaal.core.observation.supply.Refusals;
import nl.areaal.core.observation.supply.Supply;
import nl.areaal.geodata.store.RowTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gathers what explains whether the readings of datastreams are in time. */
public final class SupplyStore {
    private static final String SUPPLY = """
            select d.id, d.name, d.cadence_seconds, o.phenomenon_time, o.known_since, f.paused_at, f.paused_by, f.reason,
                   r.count as refused, r.last_reason, r.last_at
            from datastream d
            join thing t on t.id = d.thing_id
            left join feed_pause f on f.dataset_id = t.dataset_id
            left join lateral (
                select phenomenon_time, known_since from observation o
                where o.datastream_id = d.id
                order by phenomenon_time desc
                limit 1
            ) o on true
            left join lateral (
                select count(*), max(received_at) as last_at,
                       (array_agg(p.reason order by p.id desc))[1] as last_reason
                from problem p
                where p.datastream_id = d.id and p.received_at > now() - interval '1 day'
                  and p.replayed_at is null and p.reason <> 'feed-paused'
            ) r on true
            """;

    private final JdbcClient jdbc;
    private final IntakeStore intakes;

    public SupplyStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        intakes = new IntakeStore(database);
    }

    /** The supply of a datastream, if there is one. */
    public Optional<Supply> find(long datastreamId) {
        Intake intake = intakes.intake();
        return jdbc.sql(SUPPLY + "where d.id = ?")
                .param(datastreamId)
                .query((row, number) -> supply(row, intake))
                .optional();
    }

    /** The supply of every datastream of some things, by their names. */
    public List<StreamSupply> ofThings(Collection<Long> things) {
        Intake intake = intakes.intake();
        return jdbc.sql(SUPPLY + "where d.thing_id = any(?) order by d.name, d.id")
                .param(things.toArray(Long[]::new))
                .query((row, number) -> new StreamSupply(row.getLong("id"), row.getString("name"), supply(row, intake)))
                .list();
    }

    private static Supply supply(ResultSet row, Intake intake) throws SQLException {
        return new Supply(
                Duration.ofSeconds(row.getLong("cadence_seconds")),
                arrival(row),
                row.getObject("paused_at") == null ? Optional.empty() : Optional.of(pause(row)),
                intake,
                refusals(row));
    }

    private static Optional<Arrival> arrival(ResultSet row) throws SQLException {
        Optional<Instant> measured = RowTimes.find(row, "phenomenon_time");
        Optional<Instant> stored = RowTimes.find(row, "known_since");
        return measured.flatMap(time -> stored.map(known -> new Arrival(time, known)));
    }

    private static Optional<Refusals> refusals(ResultSet row) throws SQLException {
        long count = row.getLong("refused");
        String reason = row.getString("last_reason");
        return count == 0
                ? Optional.empty()
                : RowTimes.find(row, "last_at").map(last -> new Refusals(count, reason, last));
    }

    private static Pause pause(ResultSet row) throws SQLException {
        return PauseStore.pause(row, 0);
    }
}
