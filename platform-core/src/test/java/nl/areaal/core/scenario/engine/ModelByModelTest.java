package nl.areaal.core.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.NoAnswer.Reason;
import nl.areaal.core.scenario.Progress;
import nl.areaal.core.scenario.RegionModel;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.TinyModels;
import nl.areaal.core.scenario.heat.HeatModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ModelByModelTest {
    private static final GridFrame FRAME = new GridFrame(0, 2000, 25, 80, 80);
    private static final List<Zone> AREAS = List.of(
            new Zone("west", FactWorlds.square(500, 1000, 400)), new Zone("east", FactWorlds.square(1500, 1000, 400)));
    private static final Zones ZONES = new Zones(FRAME, AREAS);
    private static final RowBands BANDS = new RowBands(2);
    private static final LayerKey HEAT = new LayerKey("heat");
    private static final List<Intervention> STEPS = List.of(
            new PlantTrees(FactWorlds.square(500, 1000, 200), 0.5), new Depave(FactWorlds.square(900, 1000, 300), 0.5));

    private final FactBase facts = FactWorlds.random(FRAME, new Random(7));
    private final CellModel heat = new HeatModel();
    private final CellModel twiceHeat = TinyModels.twice("twice-heat", HEAT);
    private final RegionModel corner = TinyModels.corner("corner", Facts.TREE);

    @AfterAll
    static void stop() {
        BANDS.close();
    }

    @Test
    void answersWhatTheEngineAnswersToTheBit() {
        ScenarioEngine engine = new ScenarioEngine(List.of(heat, twiceHeat), ZONES, BANDS);
        ScenarioState baseline = engine.baseline(facts);
        ScenarioState state = engine.live(baseline, baseline, STEPS);
        ModelByModel steps = begin(STEPS);
        for (CellModel model : List.of(heat, twiceHeat)) {
            String key = model.card().key();
            ModelAnswer.Given given = given(steps.answer(model, Progress.UNHEARD));
            assertThat(given.results())
                    .isEqualTo(engine.results(baseline, state).get(key));
            assertThat(given.value().sameCells(state.value(key).flatten())).isTrue();
            assertThat(given.baseline().sameCells(baseline.value(key).flatten()))
                    .isTrue();
        }
    }

    @Test
    void goesOnFromAnswersThatWereGivenBefore() {
        ModelByModel first = begin(STEPS);
        ModelAnswer.Given before = given(first.answer(heat, Progress.UNHEARD));
        ModelAnswer.Given straight = given(first.answer(twiceHeat, Progress.UNHEARD));
        ModelByModel second = begin(STEPS);
        second.take(HEAT, before.baseline(), before.value());
        assertThat(given(second.answer(twiceHeat, Progress.UNHEARD)).results()).isEqualTo(straight.results());
    }

    @Test
    void givesBandsAndWhatMakesThemForAModelOfTheWholeRegion() {
        FactBase even =
                FactBase.on(FRAME).with(Facts.TREE, Grid.filled(FRAME, 0.5f)).with(Facts.BUILT, Grid.filled(FRAME, 0));
        ModelByModel steps =
                new ModelByModel(even, List.of(new PlantTrees(FactWorlds.square(0, 2000, 100), 0.5)), ZONES, BANDS);
        ModelAnswer.Given given = given(steps.answer(corner, Progress.UNHEARD));
        AreaResult west = given.results().getFirst();
        assertThat(west).isEqualTo(new AreaResult("west", 1, 1.5, 0.75, 2.25, 0.5, 0.25, 0.75, 625, "1"));
        assertThat(given.effects()).contains(new AreaEffect("west", "factor", 1.5, 0.5));
        assertThat(given.remarks()).hasSize(1);
    }

    @Test
    void saysEveryReasonWhyThereIsNoAnswer() {
        FactBase bare = FactBase.on(FRAME).with(Facts.TREE, Grid.filled(FRAME, Float.NaN));
        ModelByModel steps = new ModelByModel(bare, List.of(), ZONES, BANDS);
        assertThat(reasons(steps.answer(heat, Progress.UNHEARD)))
                .hasSize(4)
                .allMatch(reason -> reason instanceof Reason.MissingLayer);
        assertThat(reasons(steps.answer(TinyModels.twice("twice-tree", Facts.TREE), Progress.UNHEARD)))
                .singleElement()
                .isInstanceOf(Reason.NothingHere.class);
        assertThat(reasons(steps.answer(twiceHeat, Progress.UNHEARD)))
                .singleElement()
                .isInstanceOf(Reason.MissingLayer.class);
    }

    @Test
    void asksModelsAfterThoseThatTheyRead() {
        assertThat(ModelByModel.inOrder(List.of(twiceHeat, corner, heat))).containsExactly(corner, heat, twiceHeat);
        List<ScenarioModel> circle =
                List.of(TinyModels.twice("one", new LayerKey("other")), TinyModels.twice("other", new LayerKey("one")));
        assertThatThrownBy(() -> ModelByModel.inOrder(circle)).hasMessageContaining("wait for each other");
    }

    @Test
    void namesARunByWhatTheModelsThatItReadsWereGiven() {
        Map<String, String> trees = Map.of("cover-tree", "a", "cover-built", "b");
        Map<String, String> names = names(trees);
        assertThat(names(trees)).isEqualTo(names);
        Map<String, String> otherBuilt = names(Map.of("cover-tree", "a", "cover-built", "c"));
        assertThat(otherBuilt.get("corner")).isEqualTo(names.get("corner"));
        assertThat(otherBuilt.get("heat")).isNotEqualTo(names.get("heat"));
        assertThat(otherBuilt.get("twice-heat")).isNotEqualTo(names.get("twice-heat"));
    }

    @Test
    void stopsWhenNobodyWantsTheAnswerAnyMore() {
        Progress impatient = (done, total) -> {
            if (2 * done >= total) {
                throw new CancellationException();
            }
        };
        ModelByModel steps = begin(STEPS);
        assertThatThrownBy(() -> steps.answer(corner, impatient)).isInstanceOf(CancellationException.class);
    }

    private Map<String, String> names(Map<String, String> facts) {
        return ModelByModel.inputsSha256(List.of(corner, heat, twiceHeat), facts, AREAS, STEPS);
    }

    private ModelByModel begin(List<Intervention> interventions) {
        return new ModelByModel(facts, interventions, ZONES, BANDS);
    }

    private static ModelAnswer.Given given(ModelAnswer answer) {
        assertThat(answer).isInstanceOf(ModelAnswer.Given.class);
        return (ModelAnswer.Given) answer;
    }

    private static List<Reason> reasons(ModelAnswer answer) {
        assertThat(answer).isInstanceOf(ModelAnswer.Withheld.class);
        return ((ModelAnswer.Withheld) answer).why().reasons();
    }
}
