package nl.areaal.geodata.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.provenance.RunEvidence;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.NoAnswer.Reason.MissingLayer;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.Setting;
import nl.areaal.core.scenario.engine.AreaEffect;
import nl.areaal.core.scenario.engine.ModelAnswer;
import nl.areaal.geodata.artefact.ArtefactStore;
import nl.areaal.geodata.job.Job;
import nl.areaal.geodata.job.JobState;
import nl.areaal.geodata.job.JobStore;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RunStoreIT {
    private static final TestStore STORE = TestStore.create();
    private static final Instant TIME = Instant.parse("2026-11-23T10:00:00Z");
    private static final GridFrame FRAME = new GridFrame(100, 200, 10, 2, 2);
    private static final Grid BASELINE = new Grid(FRAME, new float[] {1.5f, Float.NaN, -0.0f, 3});
    private static final Grid VALUE = new Grid(FRAME, new float[] {1.25f, Float.NaN, 0, 2});
    private static final AreaResult RESULT = new AreaResult("GM0344", 1, 0.9, 0.7, 1.1, -0.1, -0.2, -0.05, 1e6, "K");
    private static final AreaEffect EFFECT = new AreaEffect("GM0344", "wind", -0.4, 0.125);
    private static final ModelAnswer ANSWER = new ModelAnswer.Given(
            BASELINE, VALUE, List.of(RESULT), List.of(EFFECT), List.of(new Bilingual("let op", "mind")));
    private static final ModelCard.Input TREES = new ModelCard.Input(Facts.TREE, Bilingual.same("trees"), "1", 0, 1);

    private final RunStore runs = new RunStore(STORE.dataSource());
    private final ScenarioStore scenarios = new ScenarioStore(STORE.dataSource());
    private final JobStore jobs = new JobStore(STORE.dataSource());

    @AfterAll
    static void close() throws Exception {
        STORE.close();
    }

    @Test
    void givesAScenarioOfEveryKindBackStepByStep() {
        Scenario scenario = new Scenario(
                UUID.randomUUID(),
                "All",
                List.of(InterventionKind.values()).stream()
                        .map(kind -> kind.make(
                                TinyRegion.square(0, 0, 10),
                                kind.settings().stream().collect(Collectors.toMap(Setting::key, Setting::usual))))
                        .toList());
        scenarios.save(scenario, "planner");
        assertThat(scenarios.find(scenario.id())).contains(scenario);
    }

    @Test
    void keepsAScenarioWithAllItsRunsAsOneJob() {
        RunRequest request = request();
        List<StoredRun> stored =
                runs.saveAll(request, List.of(run("heat", name(), ANSWER), run("rain", name(), withheld())));
        UUID scenario = request.scenario().orElseThrow().id();
        Job job = jobs.findNewestDone(scenario).orElseThrow();
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(runs.ofJob(job.id())).isEqualTo(stored);
        assertThat(scenarios.find(scenario)).isPresent();
        StoredRun heat = stored.getFirst();
        assertThat(runs.results(heat.id())).containsExactly(RESULT);
        assertThat(runs.effects(heat.id())).containsExactly(EFFECT);
        assertThat(runs.grid(heat).sameCells(VALUE)).isTrue();
        assertThat(runs.reference(heat).sameCells(BASELINE)).isTrue();
        assertThat(heat.remarks()).containsExactly(new Bilingual("let op", "mind"));
    }

    @Test
    void keepsWhyAModelGaveNoAnswer() {
        StoredRun rain = runs.saveAll(request(), List.of(run("rain", name(), withheld())))
                .getFirst();
        assertThat(rain.grids()).isEmpty();
        assertThat(rain.noAnswer()).containsExactly(new MissingLayer(TREES).sentence());
        assertThatThrownBy(() -> runs.grid(rain)).hasMessageContaining("gave no answer");
    }

    @Test
    void takesARunOfTheSameInputsForTheNewOne() {
        String name = name();
        RunRequest request = request();
        StoredRun first =
                runs.saveAll(request, List.of(run("heat", name, ANSWER))).getFirst();
        StoredRun second =
                runs.saveAll(request, List.of(run("heat", name, ANSWER))).getFirst();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void renewsTheEvidenceOfARunThatIsThereAlready() {
        String name = name();
        RunRequest request = request();
        UUID first = runs.saveAll(request, List.of(run("heat", name, ANSWER)))
                .getFirst()
                .id();
        RunEvidence better = evidence("another formula");
        FinishedRun told = new FinishedRun("heat", "1.0.0", name, ANSWER, better, TIME, TIME);
        StoredRun second = runs.saveAll(request, List.of(told)).getFirst();
        assertThat(second.id()).isEqualTo(first);
        assertThat(runs.evidence(second.id())).contains(better);
    }

    @Test
    void pinsARunOfBeforeToTheRegionOfTheRequestAndKeepsAnotherRegionApart() {
        String name = name();
        RunRequest loose = request();
        UUID first = runs.saveAll(loose, List.of(run("heat", name, ANSWER)))
                .getFirst()
                .id();
        RunRequest pinned = new RunRequest(loose.scenario(), Optional.of(region("a")), "planner");
        RunRequest elsewhere = new RunRequest(loose.scenario(), Optional.of(region("b")), "planner");
        assertThat(runs.save(pinned, runs.find(first).orElseThrow())).isEqualTo(first);
        StoredRun kept = runs.find(first).orElseThrow();
        assertThat(kept.baseline()).isEqualTo(pinned.baseline());
        StoredRun other = runs.find(runs.save(elsewhere, kept)).orElseThrow();
        assertThat(other.baseline()).isEqualTo(elsewhere.baseline());
        assertThat(runs.find(first).orElseThrow()).isEqualTo(kept);
    }

    /** The name of a region that holds nothing. */
    private static String region(String content) {
        String sha256 = new ArtefactStore(STORE.dataSource()).save("application/json", content.getBytes(UTF_8));
        STORE.jdbc()
                .sql("insert into baseline (sha256) values (?)")
                .param(sha256)
                .update();
        return sha256;
    }

    @Test
    void givesAnotherScenarioARunOfItsOwn() {
        StoredRun first =
                runs.saveAll(request(), List.of(run("heat", name(), ANSWER))).getFirst();
        RunRequest other = request();
        scenarios.save(other.scenario().orElseThrow(), "planner");
        StoredRun copy = runs.find(runs.save(other, first)).orElseThrow();
        assertThat(copy.scenario()).isEqualTo(other.scenario().map(Scenario::id));
        assertThat(copy.inputsSha256()).isEqualTo(first.inputsSha256());
        assertThat(runs.results(copy.id())).containsExactly(RESULT);
        assertThat(runs.effects(copy.id())).containsExactly(EFFECT);
        assertThat(runs.grid(copy).sameCells(VALUE)).isTrue();
    }

    @Test
    void keepsNothingWhenOneOfTheRunsCanNotBeKept() {
        RunRequest request = request();
        ModelAnswer.Given twice =
                new ModelAnswer.Given(BASELINE, VALUE, List.of(RESULT, RESULT), List.of(EFFECT), List.of());
        FinishedRun broken = run("rain", name(), twice);
        long before = rows();
        assertThatThrownBy(() -> runs.saveAll(request, List.of(run("heat", name(), ANSWER), broken)))
                .isInstanceOf(RuntimeException.class);
        assertThat(scenarios.find(request.scenario().orElseThrow().id())).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void tellsTheNewestBaselineFromRunsOfScenarios() {
        String model = "heat-" + UUID.randomUUID();
        RunRequest baseline = new RunRequest(Optional.empty(), Optional.empty(), "areaal");
        StoredRun run =
                runs.saveAll(baseline, List.of(run(model, name(), ANSWER))).getFirst();
        runs.saveAll(request(), List.of(run(model, name(), ANSWER)));
        assertThat(runs.findNewestBaseline(model)).contains(run);
    }

    @Test
    void goesBackToTheBaselineOfBeforeWhenTheRegionIsAgainAsItWas() {
        String model = "heat-" + UUID.randomUUID();
        RunRequest baseline = new RunRequest(Optional.empty(), Optional.empty(), "areaal");
        StoredRun before =
                runs.saveAll(baseline, List.of(run(model, name(), ANSWER))).getFirst();
        runs.saveAll(baseline, List.of(run(model, name(), ANSWER)));
        runs.saveAll(baseline, List.of(before));
        assertThat(runs.findNewestBaseline(model)).contains(before);
    }

    @Test
    void findsTheRunsThatWereAskedForTogether() {
        RunRequest baseline = new RunRequest(Optional.empty(), Optional.empty(), "areaal");
        StoredRun heat =
                runs.saveAll(baseline, List.of(run("heat", name(), ANSWER))).getFirst();
        List<StoredRun> all = runs.saveAll(baseline, List.of(heat, run("rain", name(), withheld())));
        assertThat(runs.besides(heat)).isEqualTo(all);
        RunRequest scenario = request();
        StoredRun green =
                runs.saveAll(scenario, List.of(run("green", name(), ANSWER))).getFirst();
        StoredRun rain =
                runs.saveAll(scenario, List.of(run("rain", name(), withheld()))).getFirst();
        assertThat(runs.besides(rain)).containsExactly(green, rain);
    }

    @Test
    void keepsGridsAsGeoTiffAndReadsThoseOfAFirstVersion() {
        ArtefactStore artefacts = new ArtefactStore(STORE.dataSource());
        byte[] tiff = artefacts.get(artefacts.save(VALUE));
        assertThat(new String(tiff, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("II");
        String old = artefacts.save("application/x-areaal-grid", FirstVersion.deflated(VALUE));
        assertThat(artefacts.grid(old, FRAME).sameCells(VALUE)).isTrue();
    }

    private static long rows() {
        return STORE.jdbc()
                .sql("select (select count(*) from run) + (select count(*) from job) + (select count(*) from artefact)")
                .query(Long.class)
                .single();
    }

    private static ModelAnswer withheld() {
        return new ModelAnswer.Withheld(new NoAnswer("rain", List.of(new MissingLayer(TREES))));
    }

    private static String name() {
        return UUID.randomUUID().toString();
    }

    private static RunRequest request() {
        Scenario scenario = new Scenario(UUID.randomUUID(), "Green", TinyRegion.STEPS);
        return new RunRequest(Optional.of(scenario), Optional.empty(), "planner");
    }

    private static FinishedRun run(String model, String inputs, ModelAnswer answer) {
        return new FinishedRun(model, "1.0.0", inputs, answer, evidence("a formula"), TIME, TIME.plusSeconds(1));
    }

    private static RunEvidence evidence(String formula) {
        Explanation.Method method =
                new Explanation.Method("heat", Bilingual.same("heat"), "1.0.0", List.of("us"), List.of());
        return new RunEvidence(
                formula, "f", method, List.of(), List.of(), List.of(), List.of(), Map.of(), Optional.empty());
    }
}
