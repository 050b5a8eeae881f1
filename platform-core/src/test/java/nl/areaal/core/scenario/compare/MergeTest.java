package nl.areaal.core.scenario.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.scenario.FactWorlds;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Intervention.StoreWater;
import nl.areaal.core.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** A plan with trees in the west and a square depaved in the east, and what two planners make of it. */
class MergeTest {
    private static final Intervention TREES = trees(0, 0.4);
    private static final Intervention SQUARE = new Depave(FactWorlds.square(1000, 0, 50), 0.5);
    private static final List<Intervention> ORIGIN = List.of(TREES, SQUARE);

    @Test
    void aBranchBeginsAsACopyAndRemembersWhereItCameFrom() {
        Scenario parent = new Scenario(new UUID(0, 1), "Plan", ORIGIN);
        Branch branch = Branch.of(parent, new UUID(0, 2), "Plan B").with(List.of(TREES));
        assertThat(branch.parent()).isEqualTo(parent.id());
        assertThat(branch.origin()).isEqualTo(ORIGIN);
        assertThat(branch.scenario().interventions()).containsExactly(TREES);
    }

    @Test
    void takesWhatOnlyOneBranchDid() {
        Intervention store = new StoreWater(FactWorlds.square(0, 0, 50), 40);
        Merge merge = Merge.of(ORIGIN, List.of(TREES, store, SQUARE), List.of(trees(0, 0.8)));
        assertThat(merge.interventions()).containsExactly(trees(0, 0.8), store);
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void takesWhatBothDidAlikeOnce() {
        List<Intervention> both = List.of(trees(0, 0.8), SQUARE, trees(3000, 0.1));
        assertThat(Merge.of(ORIGIN, both, both)).isEqualTo(new Merge(both, List.of()));
    }

    @Test
    void namesAStepThatBothChangedAndTakesThatOfTheFirst() {
        Merge merge = Merge.of(ORIGIN, List.of(trees(0, 0.8), SQUARE), List.of(trees(0, 0.1), SQUARE));
        assertThat(merge.interventions()).containsExactly(trees(0, 0.8), SQUARE);
        assertThat(merge.conflicts())
                .containsExactly(new Conflict.SameStep(TREES, Optional.of(trees(0, 0.8)), Optional.of(trees(0, 0.1))));
        assertThat(merge.conflicts().getFirst().sentence().en())
                .isEqualTo(
                        "The step \"Plant trees on 1.0 ha: share under tree crowns 40 %\" was changed in both branches:"
                                + " \"Plant trees on 1.0 ha: share under tree crowns 80 %\" and"
                                + " \"Plant trees on 1.0 ha: share under tree crowns 10 %\";"
                                + " \"Plant trees on 1.0 ha: share under tree crowns 80 %\" was taken.");
    }

    @Test
    void keepsAStepThatOneTookOutAndTheOtherChanged() {
        Merge merge = Merge.of(ORIGIN, List.of(SQUARE), List.of(trees(0, 0.1), SQUARE));
        assertThat(merge.interventions()).containsExactly(trees(0, 0.1), SQUARE);
        assertThat(merge.conflicts().getFirst().sentence().nl()).contains("\"weggehaald\"");
    }

    @Test
    void namesNewStepsAtOnePlaceThatChangeTheSame() {
        Intervention ours = trees(2000, 0.5);
        Intervention theirs = new Depave(FactWorlds.square(2080, 0, 50), 0.5);
        Intervention neighbour = new Depave(FactWorlds.square(1900, 0, 50), 0.5);
        Merge merge = Merge.of(ORIGIN, List.of(TREES, SQUARE, ours), List.of(TREES, SQUARE, theirs, neighbour));
        assertThat(merge.interventions()).containsExactly(TREES, SQUARE, ours, theirs, neighbour);
        assertThat(merge.conflicts()).containsExactly(new Conflict.SamePlace(ours, theirs));
    }

    @Test
    void mergingWithTheOriginChangesNothing() {
        List<Intervention> branch = List.of(trees(5, 0.2), trees(0, 0.9), SQUARE);
        assertThat(Merge.of(ORIGIN, branch, ORIGIN).interventions()).isEqualTo(branch);
        assertThat(Merge.of(ORIGIN, ORIGIN, branch).interventions()).isEqualTo(branch);
    }

    private static Intervention trees(double x, double share) {
        return new PlantTrees(FactWorlds.square(x, 0, 50), share);
    }
}
