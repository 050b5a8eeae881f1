package nl.areaal.geodata.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.goal.AsOf;
import nl.areaal.core.goal.Basis;
import nl.areaal.core.goal.Confidence;
import nl.areaal.core.goal.EarlierGoal;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.GoalPath;
import nl.areaal.core.goal.GoalPath.Side;
import nl.areaal.core.goal.GoalText;
import nl.areaal.core.goal.Indicator;
import nl.areaal.core.goal.Interpretation;
import nl.areaal.core.goal.Measure;
import nl.areaal.core.goal.Milestone;
import nl.areaal.core.goal.Wording;
import nl.areaal.core.scenario.Theme;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GoalStoreIT {
    private static final AreaCode AREA = new AreaCode("GM0344");
    private static final GoalPath OPEN = new GoalPath(Optional.empty(), new Milestone(2035, 1.5), Side.AT_MOST);

    private static TestStore store;
    private static GoalStore goals;
    private static InterpretationStore texts;

    @BeforeAll
    static void open() {
        store = TestStore.create();
        goals = new GoalStore(store.dataSource());
        texts = new InterpretationStore(store.dataSource());
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    @Test
    void aGoalComesBackAsItWasSetWithItsMeasuresInOrder() {
        Goal goal = saved(OPEN);
        Measure late = measure("Later", 2030);
        Measure soon = measure("Eerst", 2026);
        goals.save(goal.id(), late, "planner");
        goals.save(goal.id(), soon, "planner");
        assertThat(goals.find(goal.id())).contains(goal);
        assertThat(goals.of(AREA)).contains(goal);
        assertThat(goals.measures(goal.id())).containsExactly(soon, late);
    }

    @Test
    void whatIsWithdrawnIsNoLongerShownAndKept() {
        Goal goal = saved(OPEN);
        goals.withdraw(goal.id(), "planner");
        assertThat(goals.of(AREA)).doesNotContain(goal);
        assertThat(goals.find(goal.id())).contains(goal);
    }

    @Test
    void howAGoalReadBeforeItWasChangedIsKept() {
        Goal goal = saved(OPEN);
        GoalPath later = new GoalPath(Optional.of(new Milestone(2025, 2)), new Milestone(2040, 1), Side.AT_MOST);
        Goal changed = goal.changed(new GoalText("Anders", "Omdat het moet", "nl"), Theme.HEAT, later);
        goals.change(goal, "planner");
        assertThat(goals.earlier(goal.id())).isEmpty();
        goals.change(changed, "planner");
        goals.change(changed.changed(goal.text(), Theme.HEAT, later), "manager");
        assertThat(goals.find(goal.id()).orElseThrow().path()).isEqualTo(later);
        assertThat(goals.earlier(goal.id())).extracting(EarlierGoal::text).containsExactly(changed.text(), goal.text());
        assertThat(goals.earlier(goal.id())).extracting(EarlierGoal::path).containsExactly(later, OPEN);
        assertThat(goals.earlier(goal.id())).extracting(EarlierGoal::replacedBy).containsExactly("manager", "planner");
    }

    @Test
    void aGoalThatWasWithdrawnIsNotChanged() {
        Goal goal = saved(OPEN);
        goals.withdraw(goal.id(), "planner");
        goals.change(goal.changed(new GoalText("Anders", "", "nl"), Theme.HEAT, OPEN), "planner");
        assertThat(goals.find(goal.id())).contains(goal);
    }

    @Test
    void everyTextIsKeptWithWhatItsAuthorSaw() {
        Goal goal = saved(OPEN);
        AsOf before = new AsOf(Optional.empty(), OPEN);
        Basis basis = new Basis("heat", "2", List.of("land-use v1", "trees v3"), Optional.of(UUID.randomUUID()));
        AsOf after = new AsOf(
                Optional.of(new Figure(1.91, 1.5, 2.3, "K", 2026, basis)),
                new GoalPath(Optional.of(new Milestone(2025, 2)), OPEN.target(), OPEN.side()));
        texts.add(goal.id(), wording("Nog niets te zeggen."), "planner", before);
        texts.add(goal.id(), wording("Het gaat langzaam."), "manager", after);
        List<Interpretation> all = texts.all(goal.id());
        assertThat(all).extracting(Interpretation::version).containsExactly(2, 1);
        assertThat(all).extracting(Interpretation::about).containsExactly(after, before);
        assertThat(texts.newest(goal.id()).map(Interpretation::author)).contains("manager");
    }

    @Test
    void aGoalWithoutABeginningBeginsWithTheFirstAnswerOfItsModelAndKeepsThat() {
        Goal goal = saved(OPEN);
        assertThat(goals.beginWithFirstFigures()).isZero();
        run("2025-06-01", 2.0);
        run("2026-06-01", 1.9);
        goals.beginWithFirstFigures();
        assertThat(goals.find(goal.id()).flatMap(found -> found.path().baseline()))
                .contains(new Milestone(2025, 2.0));
        run("2024-06-01", 2.1);
        assertThat(goals.beginWithFirstFigures()).isZero();
    }

    private static void run(String day, double value) {
        UUID run = UUID.randomUUID();
        store.jdbc().sql("""
                        insert into run (id, model, model_version, inputs_sha256, no_answer, provenance, started_at, finished_at, run_by)
                        values (?, 'heat', '1', '', '[{}]', '{}', ?::timestamptz, ?::timestamptz, 'a tester')
                        """).params(run, day, day).update();
        store.jdbc().sql("""
                        insert into run_value (run_id, area_code, unit, baseline, value, low, high, delta, delta_low, delta_high,
                                square_metres)
                        values (?, 'GM0344', 'K', ?, ?, ?, ?, 0, 0, 0, 1)
                        """).params(run, value, value, value, value).update();
    }

    private static Goal saved(GoalPath path) {
        Goal goal = new Goal(
                UUID.randomUUID(),
                AREA,
                new GoalText("Koelere wijken", "", "nl"),
                Theme.HEAT,
                Indicator.find("heat").orElseThrow(),
                path,
                false);
        goals.save(goal, "planner");
        return goal;
    }

    private static Measure measure(String title, int from) {
        return new Measure(UUID.randomUUID(), title, "gemeente", new Measure.Years(from, from + 2), Optional.empty());
    }

    private static Wording wording(String text) {
        return new Wording(text, "Overleg.", "Het weer.", Confidence.LOW, "nl");
    }
}
