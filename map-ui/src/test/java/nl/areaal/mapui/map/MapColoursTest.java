package nl.areaal.mapui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The map, by day and by night, can be read by everybody: by the formulas of WCAG 2.2 and of Machado et al. */
class MapColoursTest {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** What WCAG 2.2 asks of text (1.4.3), and of lines and marks that mean something (1.4.11). */
    private static final double TEXT = 4.5;

    private static final double MARK = 3;

    /** CIE 1976: above some 2.3 a trained eye sees a difference; patches apart from each other need several times that. */
    private static final double TOLD_APART = 9;

    private final JsonNode style = MapStyle.read();

    @Test
    void everyColourOfTheStyleHasOneInTheDark() {
        Set<String> drawn = new TreeSet<>();
        COLOUR.matcher(style.path("layers").toString())
                .results()
                .map(MatchResult::group)
                .forEach(drawn::add);
        assertThat(MapStyle.DARK.keySet()).containsAll(drawn);
    }

    @Test
    void namesStandOutFromTheirHaloByDayAndByNight() {
        List<JsonNode> names = style.path("layers")
                .valueStream()
                .filter(layer -> layer.path("paint").has("text-color"))
                .toList();
        assertThat(names).isNotEmpty().allSatisfy(layer -> {
            String ink = layer.at("/paint/text-color").asString();
            String halo = layer.at("/paint/text-halo-color").asString();
            assertThat(Seen.contrast(ink, halo)).isGreaterThan(TEXT);
            assertThat(Seen.contrast(dark(ink), dark(halo))).isGreaterThan(TEXT);
        });
    }

    @Test
    void sensorsAndTheProvincesBorderStandOutFromAllLandByDayAndByNight() {
        assertThat(legend("land-use")).allSatisfy(land -> {
            assertThat(Seen.contrast("#0f6b8f", land)).as(land).isGreaterThan(MARK);
            assertThat(Seen.contrast("#6b4a66", land)).as(land).isGreaterThan(MARK);
            assertThat(Seen.contrast("#0b4f6c", land)).as(land).isGreaterThan(MARK);
            assertThat(Seen.contrast(dark("#0f6b8f"), dark(land))).as(land).isGreaterThan(MARK);
            assertThat(Seen.contrast(dark("#6b4a66"), dark(land))).as(land).isGreaterThan(MARK);
            assertThat(Seen.contrast(dark("#0b4f6c"), dark(land))).as(land).isGreaterThan(MARK);
        });
    }

    @ParameterizedTest
    @EnumSource
    void kindsOfLandAreToldApartByDayAndByNightHoweverSomebodySeesColours(Seen eye) {
        List<String> byDay = legend("land-use");
        apart(byDay, eye);
        apart(byDay.stream().map(MapColoursTest::dark).toList(), eye);
    }

    /** Any two kinds of land may lie side by side. */
    private static void apart(List<String> land, Seen eye) {
        for (int one = 0; one < land.size(); one++) {
            for (int other = one + 1; other < land.size(); other++) {
                assertThat(eye.difference(land.get(one), land.get(other)))
                        .as(land.get(one) + " beside " + land.get(other))
                        .isGreaterThan(TOLD_APART);
            }
        }
    }

    /** Black on white and the pair from the examples of WCAG's own technique G18. */
    @Test
    void theContrastIsThatOfWcag() {
        assertThat(Map.of("#000000", 21.0, "#767676", 4.54))
                .allSatisfy((ink, contrast) ->
                        assertThat(Seen.contrast(ink, "#ffffff")).isCloseTo(contrast, offset(0.01)));
    }

    private static String dark(String colour) {
        return MapStyle.DARK.getOrDefault(colour, colour);
    }

    private static List<String> legend(String group) {
        return LayerGroup.all().stream()
                .filter(one -> one.id().equals(group))
                .flatMap(one -> one.legend().stream())
                .map(LegendEntry::colour)
                .toList();
    }
}
