package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.scenario.SavedScenario;
import nl.areaal.mapui.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

class ComparePanelIT extends ViewTestBase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Scenarios scenarios;

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void scenariosStandSideBySideWithWhatTheirDifferencesAmountTo() {
        save("Veel bomen", 0.8);
        save("Weinig bomen", 0.1);
        follow("panel=compare&area=GM0344");
        choose("Veel bomen", "Weinig bomen");
        test(find(Button.class).withText("Vergelijk").single()).click();
        await(() -> find(CompareTable.class).exists());
        assertThat(textOf(CompareTable.class))
                .contains("Nu", "Veel bomen", "Weinig bomen", "vergelijkingsbasis", "beter");
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void twoScenariosAreMergedWithTheConflictsThatAPersonMustLookAt() {
        save("Ene tak", 0.8);
        save("Andere tak", 0.1);
        follow("panel=compare&area=GM0344");
        choose("Ene tak", "Andere tak");
        test(find(Button.class).withText("Voeg deze twee samen").single()).click();
        assertThat(textOf(ComparePanel.class)).contains("Bekijk één conflict", "deels op dezelfde plek");
        assertThat(textOf(MeasureList.class)).contains("80 %", "10 %");
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void aPlannerFindsOutHowManyTreesMakeATownSoMuchCooler() {
        save("Bomen", 0.4);
        follow("panel=compare&area=GM0344");
        choose("Bomen");
        test(find(Button.class).withText("Verder met een kopie").single()).click();
        await(() -> textOf(LiveTable.class).contains("koeler"));
        find(HowMuch.class).single().setOpened(true);
        NumberField better =
                find(NumberField.class, find(HowMuch.class).single()).single();
        better.setValue(0.05);
        test(find(Button.class).withText("Zoek uit").single()).click();
        await(() -> textOf(HowMuch.class).contains("is genoeg"));
        assertThat(textOf(HowMuch.class)).contains("aandeel onder boomkronen: ", "tussen");
    }

    @Test
    @WithAnonymousUser
    void comparingIsForPlanners() {
        follow("panel=compare");
        assertThat(textOf(ComparePanel.class)).contains("Log eerst in");
    }

    private void save(String name, double share) {
        Polygon park = (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(134_500, 135_500, 454_500, 455_500));
        List<Intervention> steps = List.of(new PlantTrees(park, share));
        scenarios.run(new Scenario(UUID.randomUUID(), name, steps), "planner");
    }

    @SuppressWarnings("unchecked") // the choice of this panel holds saved scenarios
    private void choose(String... names) {
        MultiSelectComboBox<SavedScenario> choice = find(
                        MultiSelectComboBox.class, find(ComparePanel.class).single())
                .single();
        choice.setValue(choice.getListDataView()
                .getItems()
                .filter(one -> List.of(names).contains(one.name()))
                .toList());
    }

    private void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            roundTrip();
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
