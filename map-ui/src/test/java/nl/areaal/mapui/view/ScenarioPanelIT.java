package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.List;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatRing;
import nl.areaal.mapui.map.PolygonDrawnEvent;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

class ScenarioPanelIT extends ViewTestBase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Some 680 by 670 m in the middle of the town. */
    private static final LonLatRing IN_TOWN = ring(0.005, 0.003);

    @Test
    @WithAnonymousUser
    void whoIsNotSignedInMayDrawButIsAskedToSignInToCompute() {
        follow("panel=scenario");
        draw(IN_TOWN);
        assertThat(textOf(MeasureList.class)).contains("Bomen planten", "45,", "ha");

        test(runButton()).click();
        assertThat(textOf(ScenarioPanel.class)).contains("doorrekenen is voor planners");
        assertThat(find(ResultTable.class).exists()).isFalse();
    }

    @Test
    @WithMockUser(username = "partner", roles = "PARTNER")
    void aPartnerIsToldWhichRoleComputes() {
        follow("panel=scenario");
        draw(IN_TOWN);
        test(runButton()).click();
        assertThat(textOf(ScenarioPanel.class)).contains("rol van planner");
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void aPlannerReadsWhatTreesWouldDoAndWhy() {
        follow("panel=scenario");
        draw(IN_TOWN);
        test(runButton()).click();
        awaitResults();
        assertThat(textOf(ResultTable.class)).contains("Binnenstad", "−0,", "koeler");

        WhyLink why =
                find(WhyLink.class, find(ResultTable.class).single()).all().getFirst();
        test(why).click();
        assertThat(textOf(ExplanationDialog.class)).contains("RIVM", "planner");
    }

    @Test
    @WithAnonymousUser
    void anOutlineThatCrossesItselfIsRefusedInWords() {
        follow("panel=scenario");
        draw(new LonLatRing(List.of(
                new LonLat(5.09, 52.08), new LonLat(5.10, 52.09), new LonLat(5.10, 52.08), new LonLat(5.09, 52.09))));
        assertThat(textOf(ScenarioPanel.class)).contains("de lijn kruist zichzelf");
        assertThat(runButton().isEnabled()).isFalse();
    }

    private void draw(LonLatRing ring) {
        AreaalMap map = find(AreaalMap.class).single();
        ComponentUtil.fireEvent(map, new PolygonDrawnEvent(map, true, ring));
    }

    private Button runButton() {
        return find(Button.class).withText("Doorrekenen").single();
    }

    private void awaitResults() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!find(ResultTable.class).exists() && System.nanoTime() < deadline) {
            roundTrip();
            Thread.onSpinWait();
        }
    }

    private static LonLatRing ring(double lon, double lat) {
        double x = 5.0948;
        double y = 52.0833;
        return new LonLatRing(List.of(
                new LonLat(x - lon, y - lat),
                new LonLat(x + lon, y - lat),
                new LonLat(x + lon, y + lat),
                new LonLat(x - lon, y + lat)));
    }
}
