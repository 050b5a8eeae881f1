package nl.areaal.geodata.goal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.goal.EarlierGoal;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.Measure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps goals and the measures for them. What is withdrawn is no longer shown, and kept. */
public final class GoalStore {
    private static final String STANDING = "select * from goal where withdrawn_at is null ";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public GoalStore(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    /** Keeps a goal; one that is there already stays as it is. */
    public void save(Goal goal, String user) {
        jdbc.sql("""
                insert into goal (id, area_code, title, reason, language, theme, indicator, side, baseline_year,
                                  baseline_value, target_year, target_value, is_example, made_by)
                values (:id, :area, :title, :reason, :language, :theme, :indicator, :side, :baseline_year,
                        :baseline_value, :target_year, :target_value, :example, :user)
                on conflict (id) do nothing
                """)
                .param("id", goal.id())
                .param("area", goal.area().value())
                .param("title", goal.text().title())
                .param("reason", goal.text().reason())
                .param("language", goal.text().language())
                .param("theme", goal.theme().name().toLowerCase(Locale.ROOT))
                .param("indicator", goal.indicator().key())
                .param("example", goal.example())
                .param("user", user)
                .params(GoalRows.columns(goal.path()))
                .update();
    }

    /** Changes what a goal that stands reads, and keeps how it read before; does nothing when it reads the same. */
    public void change(Goal goal, String user) {
        transaction.executeWithoutResult(status -> {
            Optional<Goal> before = jdbc.sql(STANDING + "and id = ? for update")
                    .param(goal.id())
                    .query(GoalRows::goal)
                    .optional();
            if (before.isPresent() && !before.get().equals(goal)) {
                keepVersion(goal.id(), user);
                update(goal);
            }
        });
    }

    private void keepVersion(UUID goal, String user) {
        jdbc.sql("""
                insert into goal_version (goal_id, version, title, reason, language, theme, side, baseline_year, baseline_value,
                                          target_year, target_value, replaced_by)
                select id, (select count(*) + 1 from goal_version where goal_id = :goal), title, reason, language, theme, side,
                       baseline_year, baseline_value, target_year, target_value, :user
                from goal where id = :goal
                """).param("goal", goal).param("user", user).update();
    }

    private void update(Goal goal) {
        jdbc.sql("""
                update goal set title = :title, reason = :reason, language = :language, theme = :theme, side = :side,
                    baseline_year = :baseline_year, baseline_value = :baseline_value, target_year = :target_year,
                    target_value = :target_value
                where id = :id
                """)
                .param("id", goal.id())
                .param("title", goal.text().title())
                .param("reason", goal.text().reason())
                .param("language", goal.text().language())
                .param("theme", goal.theme().name().toLowerCase(Locale.ROOT))
                .params(GoalRows.columns(goal.path()))
                .update();
    }

    /** How a goal read before, the newest first. */
    public List<EarlierGoal> earlier(UUID goal) {
        return jdbc.sql("select * from goal_version where goal_id = ? order by version desc")
                .param(goal)
                .query(GoalRows::earlier)
                .list();
    }

    /** The goals that stand, by area and theme. */
    public List<Goal> all() {
        return jdbc.sql(STANDING + "order by area_code collate \"C\", made_at, title")
                .query(GoalRows::goal)
                .list();
    }

    /** The goals of an area that stand, in the order in which they were made. */
    public List<Goal> of(AreaCode area) {
        return jdbc.sql(STANDING + "and area_code = ? order by made_at, title")
                .param(area.value())
                .query(GoalRows::goal)
                .list();
    }

    public Optional<Goal> find(UUID id) {
        return jdbc.sql("select * from goal where id = ?")
                .param(id)
                .query(GoalRows::goal)
                .optional();
    }

    /** Takes a goal back: it is no longer shown. */
    public void withdraw(UUID goal, String user) {
        jdbc.sql("""
                update goal set withdrawn_at = clock_timestamp(), withdrawn_by = ? where id = ? and withdrawn_at is null
                """).params(user, goal).update();
    }

    /**
     * Where a goal was set before its figure was known, makes the first figure that a run found where it began.
     *
     * @return how many goals that were
     */
    public int beginWithFirstFigures() {
        return jdbc.sql("""
                update goal g set baseline_year = first.year, baseline_value = first.value
                from (
                    select distinct on (g.id) g.id, extract(year from r.finished_at)::integer as year, v.value
                    from goal g
                    join run r on r.model = g.indicator and r.scenario_id is null
                    join run_value v on v.run_id = r.id and v.area_code = g.area_code
                    where g.baseline_year is null and g.withdrawn_at is null
                    order by g.id, r.finished_at
                ) first
                where g.id = first.id and g.baseline_year is null and first.year < g.target_year
                """).update();
    }

    public void save(UUID goal, Measure measure, String user) {
        jdbc.sql("""
                insert into measure (id, goal_id, title, carried_out_by, from_year, to_year, scenario_id, made_by)
                values (:id, :goal, :title, :by, :from, :to, :scenario, :user)
                on conflict (id) do nothing
                """)
                .param("id", measure.id())
                .param("goal", goal)
                .param("title", measure.title())
                .param("by", measure.carriedOutBy())
                .param("from", measure.years().from())
                .param("to", measure.years().to())
                .param("scenario", measure.scenario().orElse(null))
                .param("user", user)
                .update();
    }

    /** What is done for a goal, what begins first before the rest. */
    public List<Measure> measures(UUID goal) {
        return jdbc.sql("""
                select * from measure where goal_id = ? and withdrawn_at is null order by from_year, to_year, title
                """).param(goal).query(GoalRows::measure).list();
    }

    public void withdrawMeasure(UUID measure, String user) {
        jdbc.sql("""
                update measure set withdrawn_at = clock_timestamp(), withdrawn_by = ?
                where id = ? and withdrawn_at is null
                """).params(user, measure).update();
    }
}
