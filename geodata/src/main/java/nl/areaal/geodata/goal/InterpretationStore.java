package nl.areaal.geodata.goal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.goal.AsOf;
import nl.areaal.core.goal.Interpretation;
import nl.areaal.core.goal.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps every text that was written about a goal, in order. */
public final class InterpretationStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public InterpretationStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Keeps a text after those that are there. Two who write at the same time both have theirs kept. */
    public void add(UUID goal, Wording wording, String author, AsOf about) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from goal where id = ? for update")
                    .param(goal)
                    .query(UUID.class)
                    .single();
            insert(goal, wording, author, about);
        });
    }

    private void insert(UUID goal, Wording wording, String author, AsOf about) {
        jdbc.sql("""
                insert into interpretation (goal_id, version, text, role_of_province, external_factors, confidence,
                        language, author, figure, figure_low, figure_high, figure_unit, figure_year, method,
                        method_version, inputs, run_id, baseline_year, baseline_value, target_year, target_value, side)
                select :goal, coalesce(max(version), 0) + 1, :text, :role, :factors, :confidence, :language, :author,
                       :figure, :figure_low, :figure_high, :figure_unit, :figure_year, :method, :method_version,
                       :inputs, :run_id, :baseline_year, :baseline_value, :target_year, :target_value, :side
                from interpretation where goal_id = :goal
                """)
                .param("goal", goal)
                .param("text", wording.text())
                .param("role", wording.roleOfProvince())
                .param("factors", wording.externalFactors())
                .param("confidence", wording.confidence().word())
                .param("language", wording.language())
                .param("author", author)
                .params(GoalRows.columns(about.figure()))
                .params(GoalRows.columns(about.path()))
                .update();
    }

    /** The text that counts of each of some goals, which is the newest, by the goal; those without any are left out. */
    public Map<UUID, Interpretation> newest(Collection<UUID> goals) {
        Map<UUID, Interpretation> newest = new HashMap<>();
        jdbc.sql("""
                select distinct on (goal_id) * from interpretation where goal_id = any(?) order by goal_id, version desc
                """).param(goals.toArray(UUID[]::new)).query(row -> {
            newest.put(row.getObject("goal_id", UUID.class), GoalRows.interpretation(row, row.getRow()));
        });
        return newest;
    }

    /** The text that counts: the newest. */
    public Optional<Interpretation> newest(UUID goal) {
        return Optional.ofNullable(newest(List.of(goal)).get(goal));
    }

    /** Every text about a goal, the newest first. */
    public List<Interpretation> all(UUID goal) {
        return jdbc.sql("select * from interpretation where goal_id = ? order by version desc")
                .param(goal)
                .query(GoalRows::interpretation)
                .list();
    }
}
