package nl.areaal.geodata.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.scenario.SavedScenario.Parent;
import nl.areaal.geodata.store.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** A plan, two branches of it, what one of them became, and their merge. */
class ScenarioStoreIT {
    private static final TestStore STORE = TestStore.create();
    private static final List<Intervention> STEPS = List.of(new PlantTrees(TinyRegion.square(0, 0, 10), 0.5));

    private final ScenarioStore scenarios = new ScenarioStore(STORE.dataSource());
    private final UUID plan = save("Plan");
    private final UUID west = save("West", plan);
    private final UUID east = save("East", plan);
    private final UUID later = save("West, later", west);
    private final UUID merge = save("Both", later, east);

    @AfterAll
    static void close() throws Exception {
        STORE.close();
    }

    @Test
    void remembersWhichScenarioABranchAndWhichTwoAMergeCameFrom() {
        List<SavedScenario> saved = scenarios.newest(5);
        assertThat(saved).extracting(SavedScenario::id).containsExactlyInAnyOrder(merge, later, east, west, plan);
        assertThat(parentsOf(merge, saved)).extracting(Parent::name).containsExactly("West, later", "East");
        assertThat(parentsOf(later, saved)).extracting(Parent::id).containsExactly(west);
        assertThat(parentsOf(plan, saved)).isEmpty();
    }

    @Test
    void findsTheWayBackToWhatTwoScenariosHaveInCommon() {
        assertThat(scenarios.ancestry(List.of(later, east)).nearestCommon(later, east))
                .contains(plan);
        assertThat(scenarios.ancestry(List.of(merge, west)).nearestCommon(merge, west))
                .contains(west);
        UUID stranger = save("Stranger");
        assertThat(scenarios.ancestry(List.of(merge, stranger)).nearestCommon(merge, stranger))
                .isEmpty();
    }

    @Test
    void keepsUnderWhoseValuesAScenarioIsLookedAt() {
        Assumptions windy = Assumptions.of(new Assumption("heat", "wind", 2, "anna", "measured at the station"));
        Scenario held = new Scenario(UUID.randomUUID(), "Plan, held by anna", STEPS, windy);
        scenarios.save(held, "planner");
        assertThat(scenarios.find(held.id())).contains(held);
        scenarios.save(new Scenario(held.id(), held.name(), STEPS), "planner");
        assertThat(scenarios.find(held.id()).orElseThrow().assumptions()).isEqualTo(Assumptions.NONE);
    }

    @Test
    void theSamePlanUnderAnotherAssumptionClaimsNoGroundOfItsOwn() {
        STORE.jdbc().sql("""
                insert into drawn_area (code, name, geometry, drawn_by)
                values ('drawn-00000000-0000-0000-0000-000000000001', 'Here',
                        st_multi(st_makeenvelope(-5, -5, 5, 5, 28992)), 'planner')
                """).update();
        String here = "drawn-00000000-0000-0000-0000-000000000001";
        int before = scenarios.touching(here).size();
        Assumptions windy = Assumptions.of(new Assumption("heat", "wind", 2, "anna", "measured at the station"));
        scenarios.save(new Scenario(UUID.randomUUID(), "Held", STEPS, windy), "planner");
        assertThat(scenarios.touching(here)).hasSize(before);
        scenarios.save(new Scenario(UUID.randomUUID(), "Usual", STEPS), "planner");
        assertThat(scenarios.touching(here)).hasSize(before + 1);
    }

    @Test
    void aScenarioThatIsSavedAgainKeepsWhereItCameFrom() {
        scenarios.save(scenario(west, "West, renamed"), List.of(east), "another");
        assertThat(parentsOf(west, scenarios.newest(5))).extracting(Parent::id).containsExactly(plan);
        scenarios.save(scenario(west, "West"), "planner");
        assertThat(parentsOf(west, scenarios.newest(5))).extracting(Parent::id).containsExactly(plan);
    }

    @Test
    void nothingIsKeptOfABranchOfAScenarioThatIsNotThere() {
        UUID orphan = UUID.randomUUID();
        assertThatThrownBy(() -> scenarios.save(scenario(orphan, "Orphan"), List.of(new UUID(0, 0)), "planner"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(scenarios.find(orphan)).isEmpty();
    }

    private static List<Parent> parentsOf(UUID id, List<SavedScenario> saved) {
        return saved.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .parents();
    }

    private UUID save(String name, UUID... parents) {
        UUID id = UUID.randomUUID();
        scenarios.save(scenario(id, name), List.of(parents), "planner");
        return id;
    }

    private static Scenario scenario(UUID id, String name) {
        return new Scenario(id, name, STEPS);
    }
}
