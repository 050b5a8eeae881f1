package nl.areaal.geodata.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.compare.Ancestry;
import nl.areaal.geodata.scenario.SavedScenario.Parent;
import nl.areaal.geodata.store.RowTimes;
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
            save(scenario.id(), scenario.assumptions());
        });
    }

    /**
     * Keeps a scenario with those that it was begun from, of which it keeps those that it had first.
     *
     * @param parents in the store already; none, one that it is a branch of, or two that it merges
     */
    public void save(Scenario scenario, List<UUID> parents, String user) {
        transaction.executeWithoutResult(status -> {
            save(scenario, user);
            jdbc.sql("""
                    insert into scenario_parent (scenario_id, ordinal, parent_id)
                    select ?, number - 1, parent from unnest(?) with ordinality as given (parent, number)
                    where not exists (select from scenario_parent where scenario_id = ?)
                    """)
                    .params(scenario.id(), parents.toArray(UUID[]::new), scenario.id())
                    .update();
        });
    }

    /** Where these scenarios come from, and all that they go back to. */
    public Ancestry ancestry(Collection<UUID> scenarios) {
        Map<UUID, List<UUID>> parents = new HashMap<>();
        jdbc.sql("""
                with recursive line as (
                    select scenario_id, ordinal, parent_id from scenario_parent where scenario_id = any (?)
                    union
                    select p.scenario_id, p.ordinal, p.parent_id
                    from line join scenario_parent p on p.scenario_id = line.parent_id
                )
                select scenario_id, parent_id from line order by scenario_id, ordinal
                """).param(scenarios.toArray(UUID[]::new)).query(row -> {
            parents.computeIfAbsent(row.getObject("scenario_id", UUID.class), scenario -> new ArrayList<>())
                    .add(row.getObject("parent_id", UUID.class));
        });
        return new Ancestry(parents);
    }

    public Optional<Scenario> find(UUID id) {
        return jdbc.sql("select name from scenario where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(name -> new Scenario(id, name, interventions(id), assumptions(id)));
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

    /**
     * What is planned on the ground of an area, a drawn one among them: each step with the name of its scenario. The same plan
     * looked at under other assumptions is no other claim on the ground.
     */
    public List<PlannedStep> touching(String areaCode) {
        return jdbc.sql("""
                select s.name, s.created_at, i.kind, i.parameters, st_asbinary(i.geometry) as wkb
                from (select code, geometry from area union all select code, geometry from drawn_area) a
                join intervention i on st_intersects(i.geometry, a.geometry)
                join scenario s on s.id = i.scenario_id
                where a.code = ? and not exists (select from scenario_assumption under where under.scenario_id = s.id)
                order by s.created_at, s.id, i.ordinal
                """)
                .param(areaCode)
                .query((row, number) -> new PlannedStep(
                        row.getString("name"),
                        time(row),
                        InterventionRows.read(row.getString("kind"), row.getString("parameters"), row.getBytes("wkb"))))
                .list();
    }

    /** The scenarios that were made last, the newest first. */
    public List<SavedScenario> newest(int most) {
        Map<UUID, List<Parent>> parents = parentsOfNewest(most);
        return jdbc.sql("select id, name, created_by, created_at from scenario order by created_at desc, id limit ?")
                .param(most)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new SavedScenario(
                            id,
                            row.getString("name"),
                            row.getString("created_by"),
                            time(row),
                            parents.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<Parent>> parentsOfNewest(int most) {
        Map<UUID, List<Parent>> parents = new HashMap<>();
        jdbc.sql("""
                with newest as (select id from scenario order by created_at desc, id limit ?)
                select link.scenario_id, parent.id, parent.name, parent.created_at
                from newest
                join scenario_parent link on link.scenario_id = newest.id
                join scenario parent on parent.id = link.parent_id
                order by link.scenario_id, link.ordinal
                """).param(most).query(row -> {
            parents.computeIfAbsent(row.getObject("scenario_id", UUID.class), scenario -> new ArrayList<>())
                    .add(new Parent(row.getObject("id", UUID.class), row.getString("name"), time(row)));
        });
        return parents;
    }

    private static Instant time(ResultSet row) throws SQLException {
        return RowTimes.get(row, "created_at");
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

    private void save(UUID scenario, Assumptions assumptions) {
        jdbc.sql("delete from scenario_assumption where scenario_id = ?")
                .param(scenario)
                .update();
        for (int ordinal = 0; ordinal < assumptions.all().size(); ordinal++) {
            Assumption one = assumptions.all().get(ordinal);
            jdbc.sql("""
                    insert into scenario_assumption (scenario_id, ordinal, model, parameter, value, held_by, reason)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(scenario, ordinal, one.model(), one.parameter(), one.value(), one.heldBy(), one.reason())
                    .update();
        }
    }

    private Assumptions assumptions(UUID scenario) {
        return new Assumptions(jdbc.sql("""
                select model, parameter, value, held_by, reason from scenario_assumption
                where scenario_id = ? order by ordinal
                """)
                .param(scenario)
                .query((row, number) -> new Assumption(
                        row.getString("model"),
                        row.getString("parameter"),
                        row.getDouble("value"),
                        row.getString("held_by"),
                        row.getString("reason")))
                .list());
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
