package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobStore;
import nl.areaal.geodata.scenario.CurrentRegion;
import nl.areaal.geodata.scenario.RunStore;
import nl.areaal.geodata.scenario.RunsWork;
import nl.areaal.geodata.scenario.StoredRun;
import nl.areaal.mapui.SmallRegion;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatRing;
import nl.areaal.mapui.map.PolygonDrawnEvent;
import nl.areaal.mapui.scenario.RunSummary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

class JobSectionIT extends ViewTestBase {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MODELS = ModelLibrary.cards().size();

    @Autowired
    private DataSource database;

    @Test
    @WithMockUser(username = "alma", roles = "PLANNER")
    void aPlannerHasAllModelsAskedAndReadsWhatEachSaysOrWhyItSaysNothing() {
        follow("panel=scenario");
        draw();
        test(find(Button.class).withText("Alle modellen doorrekenen").single()).click();
        await(() -> texts().contains("Klaar: alle " + MODELS + " modellen"));
        assertThat(find(ProgressBar.class).exists()).isFalse();

        test(find(Button.class).withText("Uitkomsten bekijken").single()).click();
        assertThat(choice().getListDataView().getItems()).hasSize(MODELS);
        RunSummary silent = choice().getListDataView()
                .getItems()
                .filter(run -> !run.isAnswered())
                .findFirst()
                .orElseThrow();
        follow("panel=scenario&run=" + silent.id());
        assertThat(textOf(ScenarioResults.class)).contains("Dit model geeft geen cijfers", "ontbreekt");
    }

    @Test
    @WithMockUser(username = "bert", roles = "PLANNER")
    void aModelOfTheWholeRegionTellsItsFiguresAndInWordsWhyItsFormulaIsNotFilledIn() {
        follow("panel=scenario");
        test(find(Button.class).withText("Voor de regio zoals die nu is").single())
                .click();
        await(() -> texts().contains("Klaar: alle " + MODELS + " modellen"));
        StoredRun walk = runs("bert").stream()
                .filter(run -> run.model().startsWith("reach") && run.grids().isPresent())
                .findFirst()
                .orElseThrow();
        follow("panel=scenario&run=" + walk.id());
        assertThat(textOf(ScenarioResults.class)).contains("Hoe is het nu?", "gebieden hebben een cijfer");
        test(find(WhyLink.class, find(FigureTable.class).single()).all().getFirst())
                .click();
        assertThat(textOf(ExplanationDialog.class)).contains("Dit model rekent de regio als één geheel door", "bert");
    }

    @Test
    @WithMockUser(username = "cees", roles = "PLANNER")
    void aJobThatIsCalledOffSaysSoAlsoAfterTheLastWordOfItsRunner() {
        Job job = new JobStore(database).submit("of nobody", Optional.empty(), "{}", "cees");
        sql(
                "update job set kind = 'runs', state = 'running', claim = gen_random_uuid(), heartbeat_at = now() + interval '1 day',"
                        + " total = 14, done = 3, share = 0.5, step = 'flood' where id = '" + job.id() + "'");
        follow("panel=scenario");
        assertThat(texts())
                .contains(
                        "Model 4 van 14",
                        ModelLibrary.card("flood").orElseThrow().name().nl());
        assertThat(find(ProgressBar.class).single().getValue()).isEqualTo(0.25);
        test(find(Button.class, find(JobItem.class).single())
                        .withText("Stoppen")
                        .single())
                .click();
        assertThat(texts()).contains("Wordt gestopt");
        sql("update job set state = 'cancelled', finished_at = now() where id = '" + job.id() + "'");
        await(() -> texts().contains("Gestopt; 3 van de 14 modellen waren klaar"));
    }

    @Test
    @WithMockUser(username = "dora", roles = "PLANNER")
    void aJobThatFailedSaysSoInPlainWordsWithTheMessageForWhoKeepsThePlatform() {
        Job job = new JobStore(database).submit("of nobody", Optional.empty(), "{}", "dora");
        sql(
                "update job set kind = 'runs', state = 'failed', failure = 'broken', message = 'disk is full', total = 14, done = 0,"
                        + " step = 'heat' where id = '" + job.id() + "'");
        follow("panel=scenario");
        assertThat(texts()).contains("Mislukt bij", "Vraag het opnieuw", "disk is full");
        assertThat(find(Button.class).withText("Bekijk wat klaar is").exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "eva", roles = "PLANNER")
    void nobodySeesTheJobsOfSomebodyElse() {
        new JobStore(database).submit("of nobody", Optional.empty(), "{}", "somebody else");
        follow("panel=scenario");
        assertThat(find(JobItem.class).exists()).isFalse();
    }

    @Test
    @WithAnonymousUser
    void jobsAreForThoseWhoMayRunScenarios() {
        follow("panel=scenario");
        assertThat(find(JobSection.class).exists()).isFalse();
    }

    private List<StoredRun> runs(String user) {
        Job job = new JobStore(database).newestOf(user, RunsWork.KIND, 1).getFirst();
        assertThat(new CurrentRegion(database).pin()).contains(RunsWork.baseline(job));
        return new RunStore(database).ofJob(job.id());
    }

    private String texts() {
        return textOf(JobSection.class);
    }

    @SuppressWarnings("unchecked") // the choice of the results holds runs
    private Select<RunSummary> choice() {
        return find(Select.class, find(ScenarioResults.class).single()).single();
    }

    private void draw() {
        LonLatRing ring = new LonLatRing(List.of(
                new LonLat(5.09, 52.08), new LonLat(5.10, 52.08), new LonLat(5.10, 52.086), new LonLat(5.09, 52.086)));
        AreaalMap map = find(AreaalMap.class).single();
        ComponentUtil.fireEvent(map, new PolygonDrawnEvent(map, true, ring));
    }

    private void sql(String statement) {
        SmallRegion.get().execute(statement);
    }

    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            roundTrip();
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).as(texts()).isTrue();
    }
}
