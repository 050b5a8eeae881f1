package nl.areaal.core.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.goal.GoalPath.Side;
import nl.areaal.core.goal.Pace.Reading;
import org.junit.jupiter.api.Test;

/** From 100 in 2020 to 50 by 2030, five less each year. */
class PaceTest {
    private static final GoalPath DOWN =
            new GoalPath(Optional.of(new Milestone(2020, 100)), new Milestone(2030, 50), Side.AT_MOST);

    @Test
    void thePathGoesInEqualStepsAndStaysAtItsEnd() {
        assertThat(DOWN.neededBy(2020)).hasValue(100);
        assertThat(DOWN.neededBy(2023)).hasValue(85);
        assertThat(DOWN.neededBy(2030)).hasValue(50);
        assertThat(DOWN.neededBy(2040)).hasValue(50);
        assertThat(DOWN.neededBy(2010)).hasValue(100);
    }

    @Test
    void withoutABeginningNobodyCanSayWhatIsNeededByAYear() {
        GoalPath open = new GoalPath(Optional.empty(), new Milestone(2030, 50), Side.AT_MOST);
        assertThat(open.neededBy(2025)).isEmpty();
        assertThat(Pace.of(open, figure(70, 60, 80, 2025), 2025).reading()).isEqualTo(Reading.NOT_SEEN_YET);
    }

    @Test
    void whatIsLeftIsSpreadOverTheYearsThatAreLeft() {
        Pace pace = Pace.of(DOWN, figure(90, 88, 92, 2025), 2025);
        assertThat(pace.needed().orElseThrow()).isEqualTo(-8, within(1e-9));
        assertThat(pace.seen().orElseThrow()).isEqualTo(new Pace.Seen(-2.4, -2, -1.6));
        assertThat(pace.reading()).isEqualTo(Reading.TOO_LITTLE);
    }

    @Test
    void aPaceThatIsEnoughOnlyAtOneEndOfTheBandIsNotDemonstrable() {
        assertThat(Pace.of(DOWN, figure(75, 60, 90, 2025), 2025).reading()).isEqualTo(Reading.NOT_DEMONSTRABLE);
        assertThat(Pace.of(DOWN, figure(74, 73, 75, 2025), 2025).reading()).isEqualTo(Reading.ENOUGH);
    }

    @Test
    void aTargetWithinTheBandMayBeMet() {
        assertThat(Pace.of(DOWN, figure(55, 45, 65, 2026), 2026).reading()).isEqualTo(Reading.PERHAPS_MET);
        assertThat(Pace.of(DOWN, figure(45, 40, 49, 2026), 2026).reading()).isEqualTo(Reading.MET);
    }

    @Test
    void anOldFigureIsSeenUntilItsYearButTheNeedCountsFromThisOne() {
        GoalPath up = new GoalPath(Optional.of(new Milestone(2020, 1_000)), new Milestone(2030, 2_000), Side.AT_LEAST);
        Pace pace = Pace.of(up, figure(1_200, 1_200, 1_200, 2022), 2026);
        assertThat(pace.seen().orElseThrow().value()).isEqualTo(100);
        assertThat(pace.needed()).hasValue(200);
        assertThat(pace.reading()).isEqualTo(Reading.TOO_LITTLE);
    }

    @Test
    void afterTheLastYearThereIsNoPaceAnyMore() {
        Pace pace = Pace.of(DOWN, figure(70, 65, 75, 2031), 2031);
        assertThat(pace.needed()).isEmpty();
        assertThat(pace.reading()).isEqualTo(Reading.TIME_IS_UP);
    }

    @Test
    void aPathThatDoesNotBeginBeforeItEndsIsRefusedWithBothYears() {
        Optional<Milestone> late = Optional.of(new Milestone(2030, 1));
        assertThatThrownBy(() -> new GoalPath(late, new Milestone(2030, 2), Side.AT_LEAST))
                .hasMessageContaining("baseline year is 2030")
                .hasMessageContaining("before the target's year 2030");
    }

    static Figure figure(double value, double low, double high, int year) {
        return new Figure(value, low, high, "1", year, new Basis("heat", "1", List.of(), Optional.empty()));
    }
}
