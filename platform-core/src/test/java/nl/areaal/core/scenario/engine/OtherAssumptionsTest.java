package nl.areaal.core.scenario.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.coverage.RowBands;
import nl.areaal.core.coverage.Zones;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.CellModelLaws;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.energy.EnergyModel;
import nl.areaal.core.scenario.heat.HeatModel;
import nl.areaal.core.scenario.housing.HousingModel;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.core.scenario.pet.PetModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A region of 2 x 1.5 km where every fact is known, looked at by all models of the library under values that somebody holds. */
class OtherAssumptionsTest {
    private static final GridFrame FRAME = new GridFrame(1000, 2500, 25, 80, 60);
    private static final Zones AREAS = new Zones(
            FRAME,
            List.of(
                    new Zone("west", FactWorlds.square(1200, 1700, 433)),
                    new Zone("all", FactWorlds.square(2000, 1800, 2000))));
    private static final List<Intervention> STEPS = List.of(new PlantTrees(FactWorlds.square(1800, 1700, 150), 0.5));
    private static final RowBands BANDS = new RowBands(2);
    private static final ScenarioEngine USUAL = new ScenarioEngine(ModelLibrary.cellModels(), AREAS, BANDS);

    @AfterAll
    static void stop() {
        BANDS.close();
    }

    static Stream<Arguments> everyNumberThatCanBeOtherwise() {
        return ModelLibrary.models().stream()
                .flatMap(model -> model.adjustable().stream().map(number -> Arguments.of(model, number)));
    }

    @ParameterizedTest
    @MethodSource("everyNumberThatCanBeOtherwise")
    void aNumberThatCanBeOtherwiseIsOnTheCardAndHoldsItsWholeRange(ScenarioModel model, Adjustable number) {
        Parameter parameter = model.card().parameter(number.parameter());
        assertThat(number.holds(parameter.low()) && number.holds(parameter.high()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyNumberThatCanBeOtherwise")
    void whoHoldsTheUsualValueGetsTheUsualAnswerToTheBitWithANarrowerBand(ScenarioModel model, Adjustable number) {
        if (model instanceof CellModel usual) {
            FactBase world = world(3);
            double value = usual.card().parameter(number.parameter()).central();
            CellModel same = (CellModel) usual.assuming(held(usual, number, value));
            assertThat(CellModelLaws.answers(same, world)[0]).isEqualTo(CellModelLaws.answers(usual, world)[0]);
            assertThat(CellModelLaws.terms(same, world)).isEqualTo(CellModelLaws.terms(usual, world));
            int ranged = usual.card().parameter(number.parameter()).isRanged() ? 1 : 0;
            assertThat(same.card().design().ranged())
                    .hasSize(usual.card().design().ranged().size() - ranged);
        }
    }

    @ParameterizedTest
    @MethodSource("everyNumberThatCanBeOtherwise")
    void answersStayWithinTheirBoundsAtBothEndsOfWhatAModelTakes(ScenarioModel model, Adjustable number) {
        if (model instanceof CellModel usual) {
            FactBase world = world(5);
            for (double value : new double[] {number.least(), number.most()}) {
                CellModel other = (CellModel) usual.assuming(held(usual, number, value));
                CellModelLaws.staysWithinItsBounds(other, world);
                CellModelLaws.givesTheSameBitsInAnyWindow(other, world, new Random(7));
                CellModelLaws.givesItsReferenceCases(other);
            }
        }
    }

    @Test
    void computesThePublishedFormulaWithTheValueThatIsHeld() {
        FactBase town = FactWorlds.uniform(new GridFrame(0, 1000, 10, 100, 100), 0.9f);
        // UHImax = -1.605 + 1.062 x log10(300,000) - 0.356 x 2; 0.63 sealed, 0.1 cooled: worked out by hand
        assertThat(middle(new HeatModel().assuming(windOf(2)), town)).isCloseTo(1.98433, within(1e-4));
        // the same with a wind of 3 m/s, where green cools twice as much
        assertThat(middle(new HeatModel().assuming(Assumptions.of(heat("cooling-factor", 2))), town))
                .isCloseTo(1.58443, within(1e-4));
    }

    /** Usual traffic is part of the facts wherever nobody counted; that water keeps no rain, and no street is narrower than this, is not in doubt. */
    @Test
    void everyAssumptionCanBeHeldToBeOtherwise() {
        List<String> fixed = ModelLibrary.models().stream()
                .flatMap(model -> model.card().parameters().stream()
                        .filter(Parameter::isAssumption)
                        .filter(one -> model.adjustable().stream()
                                .noneMatch(number -> number.parameter().equals(one.key())))
                        .map(one -> model.card().key() + " " + one.key()))
                .filter(one -> !one.matches("air .*-(vehicles|lorries|speed)"))
                .toList();
        assertThat(fixed).containsExactly("rain cn-open-water", "air nearest");
    }

    @Test
    void computesWithOtherConstantsOfItsFormulaToo() {
        FactBase world = world(9);
        HousingModel homes = new HousingModel();
        PetModel felt = new PetModel();
        EnergyModel turbines = new EnergyModel();
        float[] usual = CellModelLaws.answers(homes, world)[0];
        float[] half = CellModelLaws.answers(under(homes, "net-share", 0.25), world)[0];
        float[] air = CellModelLaws.terms(felt, world)[0];
        float[] warmer = CellModelLaws.terms(under(felt, "rural", 35), world)[0];
        float[] yield = CellModelLaws.terms(turbines, world)[3];
        float[] twice = CellModelLaws.terms(under(turbines, "full-load-hours", 4_540), world)[3];
        int[] answered = IntStream.range(0, usual.length)
                .filter(cell -> Float.isFinite(usual[cell] + air[cell] + yield[cell]))
                .toArray();
        assertThat(answered).isNotEmpty();
        for (int cell : answered) {
            assertThat(half[cell]).isEqualTo(usual[cell] / 2);
            assertThat(warmer[cell]).isCloseTo(air[cell] + 5, within(1e-4f));
            assertThat(twice[cell]).isEqualTo(2 * yield[cell]);
        }
    }

    @Test
    void asksAnewOnlyWhomItConcernsAndThoseWhoBuildOnThem() {
        assertThat(windOf(2).concerned(ModelLibrary.models())).isEqualTo(Set.of("heat", "pet"));
        FactBase facts = world(11);
        ScenarioState usual = USUAL.baseline(facts);
        ScenarioEngine other = assuming(windOf(2));
        ScenarioState quick = other.baseline(usual, Set.of("heat", "pet"));
        ScenarioState full = other.baseline(facts);
        assertThat(quick.sums()).isEqualTo(full.sums());
        full.models()
                .forEach(model -> assertThat(quick.value(model)
                                .flatten()
                                .sameCells(full.value(model).flatten()))
                        .as(model)
                        .isTrue());
        assertThat(quick.sums().get("rain")).isSameAs(usual.sums().get("rain"));
    }

    @Test
    void liveEqualsBatchUnderAnAssumptionToo() {
        ScenarioEngine other = assuming(windOf(2));
        ScenarioState baseline = other.baseline(world(12));
        ScenarioState moved =
                other.live(baseline, baseline, List.of(new PlantTrees(FactWorlds.square(2200, 1900, 150), 0.5)));
        assertThat(other.live(baseline, moved, STEPS).sums())
                .isEqualTo(other.batch(baseline, STEPS).sums());
    }

    @Test
    void namesItsRunsOtherwiseThanTheUsualOnesAndThoseOfNobodyElse() {
        Map<String, String> usual = names(Assumptions.NONE);
        Map<String, String> other = names(windOf(2));
        assertThat(other.get("heat")).isNotEqualTo(usual.get("heat"));
        assertThat(other.get("pet")).isNotEqualTo(usual.get("pet"));
        assertThat(other.get("rain")).isEqualTo(usual.get("rain"));
    }

    @Test
    void tellsWhatIsAssumedAndByWhomAlsoOfAModelThatBuildsOnIt() {
        List<CellModel> models = windOf(2).appliedTo(ModelLibrary.cellModels());
        CellModel pet = models.stream()
                .filter(model -> model.card().key().equals("pet"))
                .findFirst()
                .orElseThrow();
        assertThat(windOf(2).remarks(pet, models)).singleElement().satisfies(remark -> {
            assertThat(remark.en())
                    .contains("wind speed at 10 m is 2 m/s, according to anna", "measured at the station");
            assertThat(remark.nl()).contains("windsnelheid op 10 m is 2 m/s, volgens anna");
        });
        assertThat(models.getFirst().card().parameter("wind").source())
                .startsWith("assumption of anna: measured at the station; in place of 3 (2.5 to 3.5): ");
    }

    @Test
    void aModelThatCannotTakeAValueSaysSo() {
        HeatModel model = new HeatModel();
        assertThatThrownBy(() -> model.assuming(Assumptions.of(heat("tree", 0.4))))
                .hasMessage("assumption: model heat can't be asked with another value for tree, expected one of"
                        + " [wind, cooling-factor]");
        assertThatThrownBy(() -> model.assuming(windOf(-1)))
                .hasMessage("assumption: wind of model heat is -1.0, expected 0.0 to 12.0");
        assertThatThrownBy(() -> Assumptions.of(heat("wind", 1), heat("wind", 2)))
                .hasMessageContaining("parameter wind of model heat has two values");
    }

    /** Every fact, with an answer of the heat model for the model that reads it. */
    private static FactBase world(long seed) {
        FactBase facts = Stream.iterate(seed, next -> next + 1)
                .map(next -> EveryFact.random(FRAME, new Random(next)))
                .filter(any -> USUAL.unanswered(any).isEmpty())
                .findFirst()
                .orElseThrow();
        return facts.with(new LayerKey("heat"), facts.layer(Facts.TREE).flatten());
    }

    private static Map<String, String> names(Assumptions assumptions) {
        return ModelByModel.inputsSha256(
                ModelByModel.inOrder(assumptions.appliedTo(ModelLibrary.cellModels())),
                Map.of("cover-tree", "ab"),
                List.of(new Zone("west", FactWorlds.square(1200, 1700, 433))),
                STEPS);
    }

    private static ScenarioEngine assuming(Assumptions assumptions) {
        return USUAL.asking(assumptions.appliedTo(ModelLibrary.cellModels()));
    }

    private static double middle(ScenarioModel model, FactBase world) {
        return CellModelLaws.answers((CellModel) model, world)[0][world.frame().index(50, 50)];
    }

    private static Assumptions windOf(double metresPerSecond) {
        return Assumptions.of(heat("wind", metresPerSecond));
    }

    private static Assumption heat(String parameter, double value) {
        return new Assumption("heat", parameter, value, "anna", "measured at the station");
    }

    private static CellModel under(CellModel model, String parameter, double value) {
        String key = model.card().key();
        return (CellModel) model.assuming(
                Assumptions.of(new Assumption(key, parameter, value, "anna", "measured at the station")));
    }

    private static Assumptions held(ScenarioModel model, Adjustable number, double value) {
        return Assumptions.of(
                new Assumption(model.card().key(), number.parameter(), value, "anna", "measured at the station"));
    }
}
