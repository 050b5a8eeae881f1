package nl.areaal.geodata.scenario;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps scenarios with their interventions in order. */
public final class ScenarioStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public ScenarioStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Keeps a scenario as it now is; its maker stays who made it first. */
    public void save(Scenario scenario, String user) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into scenario (id, name, created_by) values (?, ?, ?)
                    on conflict (id) do update set name = excluded.name
                    """).params(scenario.id(), scenario.name(), user).update();
            jdbc.sql("delete from intervention where scenario_id = ?")
                    .param(scenario.id())
                    .update();
            for (int ordinal = 0; ordinal < scenario.interventions().size(); ordinal++) {
                save(scenario.id(), ordinal, scenario.interventions().get(ordinal));
            }
        });
    }

    public Optional<Scenario> find(UUID id) {
        return jdbc.sql("select name from scenario where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(name -> new Scenario(id, name, interventions(id)));
    }

    /** The names of scenarios; those that are not there are left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select id, name from scenario where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /** The scenarios that were made last, the newest first. */
    public List<SavedScenario> newest(int most) {
        return jdbc.sql("select id, name, created_by, created_at from scenario order by created_at desc, id limit ?")
                .param(most)
                .query((row, number) -> new SavedScenario(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void save(UUID scenario, int ordinal, Intervention intervention) {
        jdbc.sql("""
                insert into intervention (scenario_id, ordinal, kind, parameters, geometry)
                values (?, ?, ?, ?::jsonb, st_setsrid(st_geomfromwkb(?), 28992))
                """)
                .params(
                        scenario,
                        ordinal,
                        intervention.kind().key(),
                        InterventionRows.parameters(intervention),
                        InterventionRows.wkb(intervention))
                .update();
    }

    private List<Intervention> interventions(UUID scenario) {
        return jdbc.sql("""
                select kind, parameters, st_asbinary(geometry) as wkb from intervention
                where scenario_id = ? order by ordinal
                """)
                .param(scenario)
                .query((row, number) ->
                        InterventionRows.read(row.getString("kind"), row.getString("parameters"), row.getBytes("wkb")))
                .list();
    }
}
