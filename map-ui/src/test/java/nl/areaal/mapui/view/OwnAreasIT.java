package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LonLat;
import nl.areaal.mapui.map.LonLatRing;
import nl.areaal.mapui.map.PolygonDrawnEvent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@WithMockUser(username = "planner", roles = "PLANNER")
class OwnAreasIT extends ViewTestBase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private AreaStore areas;

    @Test
    void aPlannerDrawsAnAreaAndReadsItsFigures() {
        follow("panel=area");
        test(find(TextField.class, own()).single()).setValue("Rond het plein");
        test(find(Button.class, own()).withText("Teken op de kaart").single()).click();
        drawSquareInTown();
        assertThat(textOf(AreaPanel.class)).contains("Rond het plein", "Getekend gebied", "gemaakt door planner");
        awaitFigures();
        assertThat(textOf(AreaFigureTable.class)).contains("Stedelijk hitte-eiland");
        assertThat(find(MeasureList.class).exists()).isFalse();
    }

    @Test
    void anOutlineIsAMeasureAgainOnceTheAreaHasBeenDrawn() {
        follow("panel=area");
        test(find(Button.class, own()).withText("Teken op de kaart").single()).click();
        drawSquareInTown();
        follow("panel=scenario");
        drawSquareInTown();
        assertThat(textOf(MeasureList.class)).contains("Bomen planten");
    }

    @Test
    void areasThatAreJoinedCountTogether() {
        follow("panel=area");
        parts().setValue(Set.of(area("WK034401"), area("GM0344")));
        test(find(Button.class, own()).withText("Voeg deze gebieden samen").single())
                .click();
        assertThat(textOf(AreaPanel.class)).contains("samengevoegd uit");
        awaitFigures();
    }

    @SuppressWarnings("unchecked") // the only one that the form has
    private MultiSelectComboBox<AreaSummary> parts() {
        return find(MultiSelectComboBox.class, own()).single();
    }

    private AreaSummary area(String code) {
        return areas.summary(new AreaCode(code)).orElseThrow();
    }

    private OwnAreas own() {
        return find(OwnAreas.class).single();
    }

    private void awaitFigures() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!find(AreaFigureTable.class).exists() && System.nanoTime() < deadline) {
            roundTrip();
            Thread.onSpinWait();
        }
        assertThat(find(AreaFigureTable.class).exists()).isTrue();
    }

    private void drawSquareInTown() {
        AreaalMap map = find(AreaalMap.class).single();
        ComponentUtil.fireEvent(
                map,
                new PolygonDrawnEvent(
                        map,
                        true,
                        new LonLatRing(List.of(
                                new LonLat(5.0898, 52.0803),
                                new LonLat(5.0998, 52.0803),
                                new LonLat(5.0998, 52.0863),
                                new LonLat(5.0898, 52.0863)))));
    }
}
