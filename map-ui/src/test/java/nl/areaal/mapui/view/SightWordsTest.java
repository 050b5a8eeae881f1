package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.area.Residents;
import nl.areaal.core.crs.LonLatBox;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;
import org.junit.jupiter.api.Test;

class SightWordsTest {
    private static final Figures DUTCH = new Figures(Language.DUTCH.locale());

    @Test
    void namesTheFirstThreeOfMany() {
        assertThat(said(sight(Optional.empty(), "A", "B", "C", "D")))
                .isEqualTo("sight.said[sight.among[sight.areas.gemeente[4], A, B, C], sight.sensors[0]]");
    }

    @Test
    void tellsTheLowestAndTheHighestFigureWithTheirAreas() {
        ColouredFigures heat = new ColouredFigures(
                "Hitte",
                "K",
                false,
                Map.of("GM0001", figure(1.5), "GM0002", figure(0.5), "GM0003", figure(2.5), "GM9999", figure(9)));
        assertThat(said(sight(Optional.of(heat), "A", "B", "C")))
                .endsWith(" sight.range[Hitte, sight.at[0,500 K, B], sight.at[2,50 K, C]]");
    }

    @Test
    void aChangeBearsItsSign() {
        ColouredFigures change = new ColouredFigures("Hitte", "K", true, Map.of("GM0001", figure(1.5)));
        assertThat(said(sight(Optional.of(change), "A"))).endsWith(" sight.one[Hitte, sight.at[+1,50 K, A]]");
    }

    @Test
    void saysNothingOfFiguresThatNoAreaInViewHas() {
        ColouredFigures elsewhere = new ColouredFigures("Hitte", "K", false, Map.of("GM9999", figure(9)));
        assertThat(said(sight(Optional.of(elsewhere), "A"))).doesNotContain("Hitte");
    }

    @Test
    void saysThatThereIsMoreThanItCounts() {
        Sight part = sight(Optional.empty(), "A");
        Sight some = new Sight(
                part.level(), part.areas(), part.figures(), part.sensors(), part.supplies(), part.moment(), true);
        assertThat(said(some)).endsWith(" sight.more[1, 0]");
    }

    private static ColouredFigures.Banded figure(double value) {
        return new ColouredFigures.Banded(value, Optional.empty());
    }

    private static Sight sight(Optional<ColouredFigures> figures, String... names) {
        List<AreaSummary> areas = Arrays.stream(names)
                .map(name -> new AreaSummary(
                        new AreaCode("GM000" + (name.charAt(0) - 'A' + 1)),
                        name,
                        Optional.empty(),
                        Residents.UNKNOWN,
                        100,
                        new LonLatBox(5, 52, 5.1, 52.1)))
                .toList();
        return new Sight(AreaLevel.GEMEENTE, areas, figures, List.of(), List.of(), Optional.empty(), false);
    }

    private static String said(Sight sight) {
        return SightWords.of(sight, Instant.EPOCH, DUTCH, (key, values) -> key + Arrays.toString(values));
    }
}
