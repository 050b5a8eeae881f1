package nl.areaal.core.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import nl.areaal.core.goal.AsOf.Change;
import nl.areaal.core.goal.GoalPath.Side;
import org.junit.jupiter.api.Test;

class AsOfTest {
    private static final GoalPath PATH = new GoalPath(Optional.empty(), new Milestone(2030, 1), Side.AT_MOST);

    @Test
    void aTextFitsAsLongAsReadersSeeTheSameNumbers() {
        assertThat(seen(1.9104, "1").changesUntil(seen(1.9105, "2"))).isEmpty();
    }

    @Test
    void aTextIsStaleOnceTheFigureReadsOtherwiseAndTellsBothWithWhatTheyRestOn() {
        List<Change> changes = seen(1.91, "1").changesUntil(seen(1.84, "2"));
        assertThat(changes).hasSize(1);
        Change.OfFigure change = (Change.OfFigure) changes.getFirst();
        assertThat(change.then().orElseThrow().basis().version()).isEqualTo("1");
        assertThat(change.now().orElseThrow().basis().version()).isEqualTo("2");
    }

    @Test
    void aWiderBandIsAChangeToo() {
        Figure wider = new Figure(1.91, 1.2, 2.6, "K", 2026, basis("1"));
        assertThat(seen(1.91, "1").changesUntil(new AsOf(Optional.of(wider), PATH)))
                .hasSize(1);
    }

    @Test
    void aFigureThatCameOrWentIsAChange() {
        AsOf none = new AsOf(Optional.empty(), PATH);
        assertThat(none.changesUntil(seen(1.9, "1"))).hasSize(1);
        assertThat(seen(1.9, "1").changesUntil(none)).hasSize(1);
        assertThat(none.changesUntil(none)).isEmpty();
    }

    @Test
    void anotherBeginningIsAChange() {
        GoalPath begun = new GoalPath(Optional.of(new Milestone(2026, 1.91)), PATH.target(), Side.AT_MOST);
        assertThat(seen(1.91, "1").changesUntil(new AsOf(seen(1.91, "1").figure(), begun)))
                .containsExactly(new Change.OfPath(PATH, begun));
    }

    @Test
    void aTextThatSaysNothingOfTheProvinceIsRefusedByName() {
        assertThatThrownBy(() -> new Wording("Het wordt warmer.", " ", "Het weer.", Confidence.LOW, "nl"))
                .hasMessageContaining("roleOfProvince has 0 characters, expected 1 to 4000");
    }

    private static AsOf seen(double value, String version) {
        return new AsOf(Optional.of(new Figure(value, value - 0.2, value + 0.2, "K", 2026, basis(version))), PATH);
    }

    private static Basis basis(String version) {
        return new Basis("heat", version, List.of(), Optional.empty());
    }
}
