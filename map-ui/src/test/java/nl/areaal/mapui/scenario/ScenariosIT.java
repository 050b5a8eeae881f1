package nl.areaal.mapui.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.DrawnArea;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.area.DrawnAreaStore;
import nl.areaal.geodata.coverage.FactBaseline;
import nl.areaal.geodata.scenario.ScenarioStore;
import nl.areaal.geodata.store.TestStore;
import nl.areaal.mapui.scenario.Compared.Spreads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Two towns of 3 x 3 km, 7 km apart, with 50,000 people each; trees are planted in the western one. */
class ScenariosIT {
    private static final TestStore STORE = TestStore.create();
    private static final BaselineLoader LOADER = new BaselineLoader(ModelLibrary.cellModels(), STORE.dataSource(), 2);
    private static final DrawnAreaStore DRAWN = new DrawnAreaStore(STORE.dataSource());
    private static final AreaBaselines AREAS = new AreaBaselines(LOADER, DRAWN);
    private static final Scenarios SCENARIOS =
            new Scenarios(LOADER, AREAS, new RunRecorder(STORE.dataSource(), Clock.systemUTC()), STORE.dataSource());
    private static final AreaAnswers ANSWERS = new AreaAnswers(AREAS, STORE.dataSource());

    @BeforeAll
    static void fill() {
        sql("""
            insert into dataset (id, title, publisher, steward, purpose, legal_ground, licence)
            values ('towns', 'Towns', 'us', 'us', 'tests', 'none', 'CC0')""");
        sql("""
            insert into dataset_version (dataset_id, version, checksum_sha256, source_name, loaded_by)
            values ('towns', 1, repeat('a', 64), 'made up', 'tests')""");
        sql(
                "create table layer_land_use (id bigint primary key, dataset_version_id bigint, geometry geometry, class text)");
        sql("insert into layer_land_use values (1, 1, st_makeenvelope(0, 0, 3000, 3000, 28992), 'residential')");
        sql("insert into layer_land_use values (2, 1, st_makeenvelope(3000, 0, 10000, 3000, 28992), 'grassland')");
        sql("insert into layer_land_use values (3, 1, st_makeenvelope(10000, 0, 13000, 3000, 28992), 'residential')");
        area("GM0001", 0);
        area("GM0002", 10_000);
        assertThat(FactBaseline.build(STORE.dataSource(), 25).made()).isNotEmpty();
        SCENARIOS.ensureBaseline();
    }

    @AfterAll
    static void close() throws Exception {
        LOADER.close();
        STORE.close();
    }

    @Test
    void keepsOneBaselineForTheSameInputs() {
        UUID first = SCENARIOS.newestBaseline("heat").orElseThrow().id();
        SCENARIOS.ensureBaseline();
        assertThat(SCENARIOS.newestBaseline("heat").orElseThrow().id()).isEqualTo(first);
    }

    @Test
    void coolsTheTownWithTheTreesAndNotTheOther() {
        RunSummary run = run("planner");
        List<AreaResult> results = SCENARIOS.results(run.id());
        assertThat(results.get(0).delta()).isNegative();
        assertThat(results.get(0).isDemonstrable()).isTrue();
        assertThat(results.get(1).delta()).isZero();
        assertThat(run.scenario())
                .hasValueSatisfying(id -> assertThat(SCENARIOS.scenario(id)).isPresent());
    }

    @Test
    void givesTheSameBytesForTheSameInputs() {
        RunSummary first = run("planner");
        RunSummary second = run("somebody else");
        assertThat(second.inputsSha256()).isEqualTo(first.inputsSha256());
        assertThat(SCENARIOS
                        .grids(second.id())
                        .value()
                        .sameCells(SCENARIOS.grids(first.id()).value()))
                .isTrue();
        assertThat(SCENARIOS.results(second.id())).isEqualTo(SCENARIOS.results(first.id()));
    }

    @Test
    void keepsWhatIsAskedTwiceOnce() {
        Scenario trees = trees();
        List<RunSummary> first = SCENARIOS.run(trees, "planner");
        long rows = figures();
        assertThat(SCENARIOS.run(trees, "planner")).isEqualTo(first);
        assertThat(figures()).isEqualTo(rows);
    }

    @Test
    void explainsAFigureWithFormulaInputsAndSteps() {
        RunSummary run = run("planner");
        Explanation why = SCENARIOS.explain(run.id(), "GM0001");
        assertThat(why.formula().filledIn().nl()).startsWith("UHImax ");
        assertThat(why.inputs().getFirst().madeFrom()).anyMatch(origin -> origin.startsWith("towns version 1"));
        assertThat(why.interventions())
                .containsExactly(new Bilingual(
                        "Bomen planten op 100,0 ha: aandeel onder boomkronen 50 %",
                        "Plant trees on 100.0 ha: share under tree crowns 50 %"));
        assertThat(why.referenceCases()).allMatch(Explanation.CheckedCase::passes);
        assertThat(why.made().by()).isEqualTo("planner");
    }

    @Test
    void saysWhichRunOrAreaThereIsNot() {
        UUID unknown = UUID.randomUUID();
        assertThatThrownBy(() -> SCENARIOS.explain(unknown, "GM0001"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(unknown.toString());
    }

    @Test
    void answersWithEveryModelThatHasItsFactsAndSaysWhyTheOthersDoNot() {
        List<String> answering =
                SCENARIOS.answering().stream().map(ModelCard::key).toList();
        assertThat(answering).contains("heat");
        assertThat(SCENARIOS.unanswered()).allSatisfy(silent -> {
            assertThat(answering).doesNotContain(silent.model());
            assertThat(silent.reasons()).isNotEmpty();
        });
        assertThat(answering.size() + SCENARIOS.unanswered().size())
                .isEqualTo(ModelLibrary.cellModels().size());
        assertThat(SCENARIOS.besides(run("planner")))
                .extracting(RunSummary::model)
                .hasSameElementsAs(answering);
    }

    @Test
    void tellsLiveWhatARunWouldFind() {
        LiveScenario live = SCENARIOS.live();
        live.answer(List.of(new PlantTrees(park(500), 0.5)), Optional.empty());
        LiveAnswer answer = live.answer(trees().interventions(), Optional.empty());
        assertThat(answer.results().get("heat"))
                .isEqualTo(SCENARIOS.results(run("planner").id()));
        assertThat(answer.touched()).containsExactly("GM0001");
    }

    @Test
    void anAnswerUnderSomebodysAssumptionIsNeverTakenForTheUsualOne() {
        RunSummary usual = run("planner");
        UUID asItIs = SCENARIOS.newestBaseline("heat").orElseThrow().id();
        RunSummary held = heat(SCENARIOS.run(windy(), "planner"));
        assertThat(held.inputsSha256()).isNotEqualTo(usual.inputsSha256());
        AreaResult windier = SCENARIOS.result(held.id(), "GM0001").orElseThrow();
        AreaResult calm = SCENARIOS.result(usual.id(), "GM0001").orElseThrow();
        assertThat(windier.value()).isLessThan(calm.value());
        assertThat(windier.baseline()).isLessThan(calm.baseline());
        assertThat(windier.high() - windier.low()).isLessThan(calm.high() - calm.low());
        assertThat(SCENARIOS.newestBaseline("heat").orElseThrow().id()).isEqualTo(asItIs);
        assertThat(SCENARIOS.result(run("somebody else").id(), "GM0001")).contains(calm);
        assertThat(told(ANSWERS.about("GM0001", Optional.empty())).value()).isEqualTo(calm.baseline());
    }

    @Test
    void isComputedOnceForAllWhoAskUnderTheSameAssumptionAtTheSameTime() {
        Assumptions wind = Assumptions.of(new Assumption("heat", "wind", 7, "anna", "it blows here"));
        Set<LoadedBaseline> made = ConcurrentHashMap.newKeySet();
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asker = 0; asker < 4; asker++) {
                askers.execute(() -> made.add(AREAS.whole(wind)));
            }
        }
        assertThat(made).hasSize(1);
    }

    @Test
    void whatIsAssumedAndByWhomStandsInTheExplanation() {
        Explanation why =
                SCENARIOS.explain(heat(SCENARIOS.run(windy(), "planner")).id(), "GM0001");
        assertThat(why.remarks())
                .anySatisfy(remark -> assertThat(remark.en())
                        .contains("wind speed at 10 m is 6 m/s, according to anna", "Reason: it blows here"));
        assertThat(why.parameters()).anySatisfy(parameter -> {
            assertThat(parameter.key()).isEqualTo("wind");
            assertThat(List.of(parameter.low(), parameter.central(), parameter.high()))
                    .containsOnly(6.0);
            assertThat(parameter.source()).startsWith("assumption of anna: it blows here; in place of 3 (2.5 to 3.5)");
        });
        assertThat(why.formula().terms().getFirst().value())
                .isLessThan(SCENARIOS
                        .explain(run("planner").id(), "GM0001")
                        .formula()
                        .terms()
                        .getFirst()
                        .value());
    }

    @Test
    void tellsLiveUnderAnAssumptionWhatItsRunWouldFindAlsoForADrawnArea() {
        Scenario windy = windy();
        RunSummary kept = heat(SCENARIOS.run(windy, "planner"));
        LiveScenario live = SCENARIOS.live(windy.assumptions());
        live.answer(List.of(new PlantTrees(park(500), 0.5)), Optional.empty());
        assertThat(live.answer(windy.interventions(), Optional.empty())
                        .results()
                        .get("heat"))
                .isEqualTo(SCENARIOS.results(kept.id()));
        String park = draw(1000, 2000);
        assertThat(live.answer(windy.interventions(), Optional.of(park)).result("heat", park))
                .contains(told(ANSWERS.about(park, Optional.of(kept.id()))));
    }

    @Test
    void aScenarioUnderAnAssumptionIsComparedWithTheRegionUnderTheSame() {
        Analyses analyses = new Analyses(AREAS, new ScenarioStore(STORE.dataSource()), SCENARIOS);
        Scenario windy = windy();
        Compared compared = analyses.compare(List.of(trees(), windy), "now");
        AreaResult beside = compared.comparison()
                .row("heat", "GM0001")
                .orElseThrow()
                .entries()
                .getLast()
                .result()
                .orElseThrow();
        RunSummary kept = heat(SCENARIOS.run(windy, "planner"));
        assertThat(SCENARIOS.result(kept.id(), "GM0001")).contains(beside);
    }

    @Test
    void readsTheEvidenceOfTheVersionBefore() {
        RunSummary run = run("planner");
        sql("""
            update run set provenance = jsonb_set(provenance, '{interventions}', '["Plant trees"]')
            where id = '%s'""".formatted(run.id()));
        assertThat(SCENARIOS.explain(run.id(), "GM0001").interventions())
                .containsExactly(Bilingual.same("Plant trees"));
    }

    @Test
    void explainsTheBaselineAnewWhenItsEvidenceCanNotBeReadAnyMore() {
        UUID first = SCENARIOS.newestBaseline("heat").orElseThrow().id();
        sql("update run set provenance = '{\"formula\": []}' where id = '%s'".formatted(first));
        try (BaselineLoader loader = new BaselineLoader(ModelLibrary.cellModels(), STORE.dataSource(), 1)) {
            RunRecorder recorder = new RunRecorder(STORE.dataSource(), Clock.systemUTC());
            new Scenarios(loader, new AreaBaselines(loader, DRAWN), recorder, STORE.dataSource()).ensureBaseline();
        }
        assertThat(SCENARIOS.newestBaseline("heat").orElseThrow().id()).isEqualTo(first);
        assertThat(SCENARIOS.explain(first, "GM0001").formula().terms()).isNotEmpty();
    }

    @Test
    void anAreaDrawnLikeAKnownOneHasTheSameFigures() {
        String drawn = draw(0, 3000);
        assertThat(ANSWERS.about(drawn, Optional.empty()))
                .extracting(told -> told.run(), told -> told.result().map(AreaResult::value))
                .isEqualTo(ANSWERS.about("GM0001", Optional.empty()).stream()
                        .map(told -> tuple(told.run(), told.result().map(AreaResult::value)))
                        .toList());
    }

    @Test
    void aDrawnAreaHasTheFiguresOfAScenarioLiveAndInItsRun() {
        String park = draw(1000, 2000);
        UUID run = run("planner").id();
        AreaResult kept = told(ANSWERS.about(park, Optional.of(run)));
        assertThat(kept.delta())
                .isLessThan(told(ANSWERS.about("GM0001", Optional.of(run))).delta());

        LiveScenario live = SCENARIOS.live();
        live.answer(List.of(new PlantTrees(park(500), 0.5)), Optional.of(park));
        LiveAnswer answer = live.answer(trees().interventions(), Optional.of(park));
        assertThat(answer.result("heat", park)).contains(kept);
        assertThat(answer.result("heat", "GM0001")).isPresent();
    }

    @Test
    void explainsTheFigureOfADrawnAreaWithTheValuesThere() {
        String park = draw(1000, 2000);
        UUID run = run("planner").id();
        Explanation why = SCENARIOS.explain(run, park);
        assertThat(why.figure().value())
                .isEqualTo(told(ANSWERS.about(park, Optional.of(run))).value());
        assertThat(why.formula().terms())
                .isNotEmpty()
                .isNotEqualTo(SCENARIOS.explain(run, "GM0001").formula().terms());
        assertThat(why.made().by()).isEqualTo("planner");
    }

    @Test
    void scenariosCanBeComparedForADrawnArea() {
        Analyses analyses = new Analyses(AREAS, new ScenarioStore(STORE.dataSource()), SCENARIOS);
        String park = draw(1000, 2000);
        Compared compared = analyses.compare(List.of(trees()), "now");
        assertThat(compared.comparison().row("heat", park)).isEmpty();
        Spreads here = analyses.spreads(compared, park);
        assertThat(here.comparison()
                        .row("heat", park)
                        .orElseThrow()
                        .entries()
                        .getLast()
                        .result())
                .hasValueSatisfying(result -> assertThat(result.delta()).isNegative());
        assertThat(here.find(1, "heat")).isPresent();
        assertThat(analyses.reactions(Trial.of(trees()), park)).isNotEmpty();
    }

    @Test
    void saysWhichAssumptionMakesTheBand() {
        Explanation why = SCENARIOS.explain(run("planner").id(), "GM0001");
        assertThat(why.band()).hasValueSatisfying(band -> {
            assertThat(band.sentence().en()).startsWith("The band comes");
            assertThat(band.contributions().getFirst().share())
                    .isGreaterThanOrEqualTo(band.contributions().getLast().share());
        });
    }

    @Test
    void whatRestsOnOtherFactsThanTodaysIsNotSummedForADrawnArea() {
        UUID run = run("planner").id();
        sql("update run set inputs_sha256 = repeat('0', 64) where id = '%s'".formatted(run));
        assertThat(ANSWERS.about(draw(0, 1000), Optional.of(run)))
                .noneMatch(told -> told.card().key().equals("heat"));
    }

    private static AreaResult told(List<AreaAnswers.Told> told) {
        return told.stream()
                .filter(one -> one.card().key().equals("heat"))
                .findFirst()
                .flatMap(AreaAnswers.Told::result)
                .orElseThrow();
    }

    private static String draw(double west, double east) {
        AreaCode code = AreaCode.drawn(UUID.randomUUID());
        Polygon square = (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(west, east, 0, 3000));
        DRAWN.save(
                new DrawnArea(code, "Drawn", List.of(), RegionCrs.GEOMETRY.createMultiPolygon(new Polygon[] {square})),
                "planner");
        return code.value();
    }

    private static RunSummary run(String user) {
        return heat(SCENARIOS.run(trees(), user));
    }

    private static RunSummary heat(List<RunSummary> runs) {
        return runs.stream()
                .filter(run -> run.model().equals("heat"))
                .findFirst()
                .orElseThrow();
    }

    private static long figures() {
        return STORE.jdbc()
                .sql("select count(*) from run_value")
                .query(Long.class)
                .single();
    }

    private static Polygon park(double west) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(west, west + 1000, 1000, 2000));
    }

    private static Scenario trees() {
        return new Scenario(UUID.randomUUID(), "Park", List.of(new PlantTrees(park(1000), 0.5)));
    }

    /** The same trees, with a wind that anna holds to be right. */
    private static Scenario windy() {
        Assumption wind = new Assumption("heat", "wind", 6, "anna", "it blows here");
        return new Scenario(UUID.randomUUID(), "Park, held by anna", trees().interventions(), Assumptions.of(wind));
    }

    private static void area(String code, int west) {
        STORE.jdbc().sql("""
                    insert into area (code, level, name, inhabitants, valid_from, dataset_version_id, geometry,
                                      geometry_3857)
                    select ?, 'gemeente', 'Town', 50000, date '2022-01-01', 1, g, st_transform(g, 3857)
                    from (select st_multi(st_makeenvelope(?, 0, ? + 3000, 3000, 28992)) g) town""").params(code, west, west).update();
    }

    private static void sql(String statement) {
        STORE.jdbc().sql(statement).update();
    }
}
