package nl.areaal.geodata.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.provenance.EvidenceGatherer;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.provenance.FigureChange;
import nl.areaal.core.provenance.Provenance;
import nl.areaal.core.provenance.RunEvidence.AreaTerms;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.engine.ModelAnswer;
import nl.areaal.core.scenario.engine.ModelByModel;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.core.scenario.heat.HeatModel;
import nl.areaal.core.scenario.nature.NatureModel;
import nl.areaal.core.scenario.reach.ReachMode;
import nl.areaal.core.scenario.reach.ReachModel;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobRunner;
import nl.areaal.geodata.job.JobState;
import nl.areaal.geodata.job.JobStore;
import nl.areaal.geodata.job.JobWork;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RunsWorkIT {
    private static final TestStore STORE = TestStore.create();
    private static final DataSource DATABASE = STORE.dataSource();
    private static final RowBands BANDS = new RowBands(2);
    private static final Duration LEASE = Duration.ofSeconds(1);
    private static final String PINNED = TinyRegion.pin(DATABASE);

    private final JobStore jobs = new JobStore(DATABASE);
    private final RunStore runs = new RunStore(DATABASE);
    private final TwiceModel twiceTree = TwiceModel.of("twice-tree", Facts.TREE);
    private final TwiceModel twiceHeat = TwiceModel.of("twice-heat", new LayerKey("heat"));
    private final TwiceModel thirsty = TwiceModel.of("thirsty", Facts.RAIN_SUMMER);
    private final List<ScenarioModel> models = List.of(twiceHeat, thirsty, twiceTree, new HeatModel());

    @AfterAll
    static void close() throws Exception {
        BANDS.close();
        STORE.close();
    }

    @Test
    void keepsWhatEveryModelSaysOrWhyItSaysNothing() {
        Job job = submit(scenario(10));
        runner(work(models)).runOne();
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.DONE);
        List<StoredRun> stored = runs.ofJob(job.id());
        assertThat(stored).extracting(StoredRun::model).containsExactly("thirsty", "twice-tree", "heat", "twice-heat");
        assertThat(stored.getFirst().noAnswer()).singleElement().asString().contains("rain-summer");
        assertThat(runs.results(stored.get(3).id()))
                .isEqualTo(expected("twice-heat", 10).results());
        assertThat(runs.effects(stored.get(3).id()))
                .isEqualTo(expected("twice-heat", 10).effects());
        assertThat(runs.grid(stored.get(2)).sameCells(expected("heat", 10).value()))
                .isTrue();
        assertThat(stored.get(2).baseline()).contains(PINNED);
    }

    @Test
    void explainsAFigureOfAJobAsOneThatWasComputedWhileSomebodyDrew() {
        Optional<Scenario> scenario = scenario(40);
        Job job = submit(scenario);
        runner(work(models)).runOne();
        StoredRun heat = runs.ofJob(job.id()).get(2);
        PinnedRegion region = new BaselineStore(DATABASE).load(PINNED);
        ScenarioEngine engine =
                new ScenarioEngine(List.of(new HeatModel()), new Zones(TinyRegion.FRAME, region.zones()), BANDS);
        ScenarioState baseline = engine.baseline(region.facts());
        ScenarioState drawn =
                engine.live(baseline, baseline, scenario.orElseThrow().interventions());
        ZoneSums before = engine.termSums(new HeatModel(), baseline);
        Map<String, AreaTerms> live = EvidenceGatherer.terms(
                new HeatModel(),
                engine.termSums(new HeatModel(), baseline, before, drawn),
                engine.zones().codes());
        Explanation why = new Explainer(DATABASE).explain(heat.id(), "WK000001");
        assertThat(why.formula().terms()).isNotEmpty();
        assertThat(live)
                .containsEntry(
                        "WK000001",
                        new AreaTerms(why.formula().terms(), why.formula().filledIn()));
        assertThat(runs.results(heat.id()))
                .isEqualTo(engine.given("heat", baseline, drawn).results());
        assertThat(why.inputs())
                .filteredOn(input -> input.coverage().equals("cover-tree"))
                .singleElement()
                .satisfies(trees -> {
                    assertThat(trees.sha256()).hasSize(64);
                    assertThat(trees.madeFrom()).containsExactly("tiny version 1, sha256 cover-tree");
                });
        assertThat(why.interventions()).hasSize(1);
        assertThat(why.graph().entities())
                .extracting(Provenance.Entity::id)
                .contains(
                        "fact:cover-tree", "scenario:" + scenario.orElseThrow().id(), "region:" + PINNED);
    }

    @Test
    void tellsWhatTheFigureWasAWeekAgoAndWhyItIsAnotherNow() {
        Optional<Scenario> scenario = scenario(45);
        StoredRun before = heat(submit(scenario), new HeatModel());
        assertThat(new Explainer(DATABASE)
                        .explain(before.id(), "WK000001")
                        .week()
                        .asked())
                .isEmpty();
        STORE.jdbc()
                .sql("update job set asked_at = asked_at - interval '8 days' where scenario_id = ?")
                .param(scenario.orElseThrow().id())
                .update();
        FigureChange same =
                new Explainer(DATABASE).explain(before.id(), "WK000001").week();
        assertThat(same.asked()).isPresent();
        assertThat(same.causes()).isEmpty();

        ScenarioModel recalibrated =
                new HeatModel().assuming(Assumptions.of(new Assumption("heat", "wind", 2, "the makers", "a new card")));
        StoredRun now = heat(submit(scenario), recalibrated);
        Explanation why = new Explainer(DATABASE).explain(now.id(), "WK000001");
        assertThat(why.week().then())
                .contains(
                        new Explainer(DATABASE).explain(before.id(), "WK000001").figure());
        assertThat(why.week().then().orElseThrow().value())
                .isLessThan(why.figure().value());
        assertThat(why.week().causes())
                .extracting(Bilingual::en)
                .containsExactly(
                        "wind speed at 10 m: 2.000 (2.000 – 2.000) m/s in place of 3.000 (2.500 – 3.500) m/s.");
    }

    private StoredRun heat(Job job, ScenarioModel model) {
        runner(work(List.of(model))).runOne();
        return runs.ofJob(job.id()).getFirst();
    }

    @Test
    void saysInWordsThatAModelOfTheWholeRegionHasNoPartsPerArea() {
        Job job = submit(scenario(50));
        runner(work(List.of(new ReachModel(ReachMode.BIKE), new NatureModel()))).runOne();
        assertThat(runs.ofJob(job.id())).allSatisfy(run -> {
            assertThat(run.noAnswer()).isNotEmpty();
            assertThat(runs.evidence(run.id()).orElseThrow().in("WK000001").terms())
                    .isEmpty();
            assertThat(runs.evidence(run.id())
                            .orElseThrow()
                            .in("WK000001")
                            .filledIn()
                            .en())
                    .startsWith("This model computes the region as a whole");
        });
    }

    @Test
    void asksAgainWhatAnEarlierVersionExplainedInAWayThatNobodyUnderstands() {
        Optional<Scenario> scenario = scenario(60);
        Job first = submit(scenario);
        runner(work(models)).runOne();
        UUID heat = runs.ofJob(first.id()).get(2).id();
        STORE.jdbc()
                .sql("update run set provenance = '{\"entity\": {}}' where id = ?")
                .param(heat)
                .update();
        Job second = submit(scenario);
        runner(work(models)).runOne();
        assertThat(runs.ofJob(second.id())).element(2).extracting(StoredRun::id).isEqualTo(heat);
        assertThat(new Explainer(DATABASE).explain(heat, "WK000001").formula().terms())
                .isNotEmpty();
    }

    @Test
    void goesOnAfterARunnerThatDiedWithoutAskingFinishedModelsAgain() {
        Job job = submit(scenario(20));
        RunsWork work = work(models);
        JobWork dying = (asked, done) -> {
            JobWork.Session session = work.open(asked, done);
            return new DyingSession(session, "twice-heat");
        };
        assertThatThrownBy(() -> runner(dying).runOne()).isInstanceOf(Death.class);
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        int askedBefore = twiceTree.asked().get();
        JobRunner second = runner(work(models));
        while (!second.runOne()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.DONE);
        assertThat(twiceTree.asked().get()).isEqualTo(askedBefore);
        UUID last = runs.ofJob(job.id()).getLast().id();
        assertThat(runs.results(last)).isEqualTo(expected("twice-heat", 20).results());
    }

    @Test
    void takesOverWhatAnotherScenarioOfTheSameStepsCameTo() {
        Job first = submit(scenario(30));
        Job second = submit(scenario(30));
        JobRunner runner = runner(work(models));
        runner.runOne();
        int asked = twiceTree.asked().get();
        runner.runOne();
        assertThat(twiceTree.asked().get()).isEqualTo(asked);
        assertThat(runs.ofJob(second.id()))
                .hasSize(models.size())
                .extracting(StoredRun::scenario)
                .containsOnly(second.scenario());
        assertThat(runs.results(runs.ofJob(second.id()).getLast().id()))
                .isEqualTo(runs.results(runs.ofJob(first.id()).getLast().id()));
    }

    @Test
    void asksAboutTheRegionAsItIs() {
        Job job = submit(Optional.empty());
        runner(work(models)).runOne();
        StoredRun heat = runs.findNewestBaseline("heat").orElseThrow();
        assertThat(runs.ofJob(job.id())).contains(heat);
        assertThat(runs.results(heat.id())).allMatch(result -> result.delta() == 0);
    }

    /** Interventions that no other test asks about, because runs of the same inputs are shared. */
    private static Optional<Scenario> scenario(int metres) {
        return Optional.of(new Scenario(
                UUID.randomUUID(),
                "Green",
                List.of(new PlantTrees(TinyRegion.square(130_300, 455_500, 100 + metres), 0.5))));
    }

    private Job submit(Optional<Scenario> scenario) {
        scenario.ifPresent(asked -> new ScenarioStore(DATABASE).save(asked, "planner"));
        return RunsWork.submit(jobs, scenario.map(Scenario::id), PINNED, "planner");
    }

    private static ModelAnswer.Given expected(String model, int metres) {
        PinnedRegion region = new BaselineStore(DATABASE).load(PINNED);
        ModelByModel steps = new ModelByModel(
                region.facts(),
                scenario(metres).orElseThrow().interventions(),
                new Zones(TinyRegion.FRAME, region.zones()),
                BANDS);
        ModelAnswer heat = steps.answer(new HeatModel(), Progress.UNHEARD);
        ModelAnswer answer = model.equals("heat")
                ? heat
                : steps.answer(TwiceModel.of(model, new LayerKey("heat")), Progress.UNHEARD);
        return (ModelAnswer.Given) answer;
    }

    private static RunsWork work(List<ScenarioModel> models) {
        return new RunsWork(DATABASE, models, BANDS, InstantSource.system());
    }

    private static JobRunner runner(JobWork work) {
        return new JobRunner(DATABASE, Map.of(RunsWork.KIND, work), LEASE);
    }

    /** Stops the thread as a power cut would: nothing after it runs, not even the words that say so. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    private record DyingSession(JobWork.Session session, String step) implements JobWork.Session {
        @Override
        public List<String> steps() {
            return session.steps();
        }

        @Override
        public Supplier<Optional<UUID>> step(String name, Progress progress) {
            if (name.equals(step)) {
                throw new Death();
            }
            return session.step(name, progress);
        }
    }
}
