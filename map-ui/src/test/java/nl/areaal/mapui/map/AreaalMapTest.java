package nl.areaal.mapui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.scenario.InterventionKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

class AreaalMapTest {
    private static final LonLatRing TRIANGLE =
            new LonLatRing(List.of(new LonLat(5, 52), new LonLat(5.1, 52), new LonLat(5, 52.1)));

    private final AreaalMap map = new AreaalMap();

    @Test
    void keepsWhatIsSwitchedOffOfEachGroup() {
        map.setLayerVisible("roads", false);
        map.setLayerVisible("trees", true);
        assertThat(property("layerVisible")).isEqualTo("{\"roads\":false,\"trees\":true}");
    }

    @Test
    void refusesAnOpacityThatIsNoShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.setLayerOpacity("roads", 40))
                .withMessage("opacity is 40.0, expected between 0 and 1");
    }

    @Test
    void takesTheSelectionBack() {
        map.selectArea(Optional.of("GM0344"));
        map.selectArea(Optional.empty());
        assertThat(map.getElement().getProperty("selectedArea")).isEmpty();
    }

    @Test
    void showsALevelOrLetsTheZoomChoose() {
        map.showAreaLevel(AreaLevel.WIJK);
        assertThat(map.getElement().getProperty("areaLevel")).isEqualTo("wijk");
        map.showAreaLevelByZoom();
        assertThat(map.getElement().getProperty("areaLevel")).isEmpty();
    }

    @Test
    void laysTheAnswerOfAModelOverTheMapAndTakesItAway() {
        UUID run = UUID.fromString("0b0c8d2e-3f1c-4b62-9a54-7f6a3f1f2b10");
        map.showOverlay(new ModelOverlay("heat", run, ModelOverlay.Show.DELTA, 0.7));
        assertThat(property("overlay"))
                .isEqualTo("{\"model\":\"heat\",\"run\":\"" + run + "\",\"show\":\"delta\",\"opacity\":0.7}");
        map.hideOverlay();
        assertThat(map.getElement().hasProperty("overlay")).isFalse();
    }

    @Test
    void laysTheDifferenceOfTwoRunsOverTheMap() {
        UUID from = new UUID(0, 1);
        UUID to = new UUID(0, 2);
        map.showOverlay(new ModelOverlay("heat", to, Optional.of(from), ModelOverlay.Show.DELTA, 1));
        assertThat(property("overlay")).contains("\"run\":\"" + to, "\"beside\":\"" + from);
    }

    @Test
    void pointsOutPlacesWithTheirRank() {
        map.showPlaces(List.of(new PlaceShape(TRIANGLE, "1", true)));
        assertThat(property("places"))
                .isEqualTo("[{\"label\":\"1\",\"strong\":true,\"ring\":[[5.0,52.0],[5.1,52.0],[5.0,52.1]]}]");
    }

    @Test
    void drawsInterventionsAsRings() {
        map.showInterventions(List.of(new InterventionShape(InterventionKind.PLANT_TREES, TRIANGLE, "30 %")));
        assertThat(property("interventions"))
                .isEqualTo(
                        "[{\"colour\":\"#117733\",\"hatching\":\"dots\",\"label\":\"30 %\",\"ring\":[[5.0,52.0],[5.1,52.0],[5.0,52.1]]}]");
    }

    @Test
    void tellsWhatWasDrawn() {
        List<LonLatRing> drawn = new ArrayList<>();
        map.addPolygonDrawnListener(event -> drawn.add(event.ring()));
        ArrayNode sent = (ArrayNode) JsonMapper.shared().readTree("[5,52,5.1,52,5,52.1]");
        ComponentUtil.fireEvent(map, new PolygonDrawnEvent(map, true, sent));
        assertThat(drawn).containsExactly(TRIANGLE);
    }

    private String property(String name) {
        return String.valueOf(map.getElement().getPropertyRaw(name));
    }
}
