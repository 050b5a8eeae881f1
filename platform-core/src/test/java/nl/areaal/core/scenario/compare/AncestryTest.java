package nl.areaal.core.scenario.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A plan (1) with two branches (2 and 3); 2 went on as 4, 3 as 5, and 6 is the merge of 4 and 3. Nothing binds 9 to them.
 *
 * <pre>
 * 1 ── 2 ── 4 ──┐
 *  └── 3 ───────┴ 6
 *       └── 5
 * </pre>
 */
class AncestryTest {
    private static final Ancestry PLANS = new Ancestry(Map.of(
            id(2), List.of(id(1)),
            id(3), List.of(id(1)),
            id(4), List.of(id(2)),
            id(5), List.of(id(3)),
            id(6), List.of(id(4), id(3))));

    @Test
    void twoBranchesGoBackToWhereTheyParted() {
        assertThat(PLANS.nearestCommon(id(4), id(5))).contains(id(1));
        assertThat(PLANS.nearestCommon(id(2), id(3))).contains(id(1));
    }

    @Test
    void afterAMergeTheNearestIsTheBranchThatWentIntoIt() {
        assertThat(PLANS.nearestCommon(id(6), id(5))).contains(id(3));
        assertThat(PLANS.nearestCommon(id(5), id(6))).contains(id(3));
    }

    @Test
    void aScenarioThatTheOtherGoesBackToIsItself() {
        assertThat(PLANS.nearestCommon(id(4), id(1))).contains(id(1));
        assertThat(PLANS.nearestCommon(id(4), id(4))).contains(id(4));
    }

    @Test
    void scenariosFromNothingHaveNothingInCommon() {
        assertThat(PLANS.nearestCommon(id(4), id(9))).isEmpty();
    }

    @Test
    void ofTwoThatCrossedTwiceTheOneWithTheFewestStepsBetweenCounts() {
        // 3 and 4 are merged by both sides; from 12 it is a step farther to 4 than to 3
        Ancestry crossed = new Ancestry(Map.of(
                id(4), List.of(id(2)),
                id(10), List.of(id(4), id(3)),
                id(11), List.of(id(4)),
                id(12), List.of(id(11), id(3))));
        assertThat(crossed.nearestCommon(id(10), id(12))).contains(id(3));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
