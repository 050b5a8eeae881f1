package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.Assumption;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.scenario.SavedScenario;
import nl.areaal.mapui.map.AreaalMap;
import nl.areaal.mapui.map.LinkedMaps;
import nl.areaal.mapui.scenario.Analyses;
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

    @Autowired
    private Analyses analyses;

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void scenariosStandSideBySideWithWhatTheirDifferencesAmountTo() {
        save("Veel bomen", 0.8);
        save("Weinig bomen", 0.1);
        follow("panel=compare&area=GM0344");
        choose("Veel bomen", "Weinig bomen");
        test(find(Button.class).withText("Vergelijk").single()).click();
        await(() -> find(CompareTable.class).exists());
        assertThat(textOf(CompareTable.class)).contains("Hitte", "Nu", "Veel bomen", "Weinig bomen", "beter");
        await(() -> find(SpreadBar.class).exists());
        assertThat(textOf(CompareTable.class)).contains("slechtst", "best");
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void oneModelCanBeReadForAllAreasOfALevel() {
        save("Overal kijken", 0.6);
        follow("panel=compare");
        choose("Overal kijken");
        test(find(Button.class).withText("Vergelijk").single()).click();
        await(() -> textOf(ComparePanel.class).contains("Kies een gebied"));
        sight().setValue(sight().getListDataView().getItems().toList().getLast());
        Grid<?> areas = find(Grid.class).single();
        assertThat(test(areas).size()).isEqualTo(1);
        assertThat(test(areas).getCellText(0, 0)).isEqualTo("Utrecht");
        test(areas).clickRow(0);
        assertThat(find(ComparePanel.class).exists()).isTrue();
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void theDifferenceBetweenTwoScenariosLiesOnTheMapAndInTheLink() {
        save("Plan met gras", 0.2);
        save("Plan met bos", 0.9);
        follow("panel=compare&area=GM0344");
        choose("Plan met gras", "Plan met bos");
        test(find(Button.class).withText("Vergelijk").single()).click();
        await(() -> find(CompareTable.class).exists());
        sides("Verschil van").setValue(item("Verschil van", 1));
        sides("naar").setValue(item("naar", 2));
        test(find(Button.class).withText("Toon op de kaart").single()).click();
        await(() -> textOf(DifferenceMap.class).contains("min Plan"));
        assertThat(textOf(DifferenceMap.class)).contains("middelste schatting");
        String overlay =
                String.valueOf(find(AreaalMap.class).single().getElement().getPropertyRaw("overlay"));
        assertThat(overlay).contains("\"beside\"", "\"show\":\"delta\"");
        test(find(Button.class).withText("Haal het verschil van de kaart").single())
                .click();
        assertThat(textOf(DifferenceMap.class)).doesNotContain("min Plan");
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void aPlanUnderSomebodysAssumptionIsDrawnInTheColoursOfAllAndBesideTheRegionUnderTheSame() {
        save("Bos zoals gebruikelijk", 0.9);
        Assumptions windy = Assumptions.of(new Assumption("heat", "wind", 6, "anna", "it blows here"));
        Scenario held = new Scenario(UUID.randomUUID(), "Bos volgens anna", List.of(trees(0.9)), windy);
        scenarios.run(held, "planner");
        follow("panel=compare&area=GM0344");
        choose("Bos zoals gebruikelijk", "Bos volgens anna");
        test(find(Button.class).withText("Vergelijk").single()).click();
        await(() -> find(CompareTable.class).exists());
        test(find(Button.class).withText("Kaarten naast elkaar tonen").single()).click();
        await(() -> find(LinkedMaps.class).exists());
        String maps =
                String.valueOf(find(LinkedMaps.class).single().getElement().getPropertyRaw("maps"));
        assertThat(maps.split("\"overlay\"")).hasSize(4);
        assertThat(maps.split("\"beside\"")).hasSize(2);
        assertThat(maps.substring(maps.indexOf("Bos volgens anna"))).contains("\"beside\"");
        sides("naar").setValue(item("naar", maps.indexOf("Bos volgens anna") > maps.indexOf("gebruikelijk") ? 2 : 1));
        test(find(Button.class).withText("Toon op de kaart").single()).click();
        await(() -> textOf(DifferenceMap.class)
                .contains("Bos volgens anna min Nu (windsnelheid op 10 m is 6 m/s, volgens anna)"));
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
        test(find(Button.class).withText("Naar het samengevoegde scenario").single())
                .click();
        assertThat(textOf(MeasureList.class)).contains("80 %", "10 %");
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void aMergeIsSeenFromTheScenarioThatBothBranchedFrom() {
        Scenario plan = save("Gezamenlijk plan", 0.4);
        branch("Meer bomen", 0.8, plan);
        branch("Minder bomen", 0.1, plan);
        follow("panel=compare&area=GM0344");
        choose("Meer bomen", "Minder bomen");
        assertThat(textOf(ComparePanel.class))
                .contains("Meer bomen: vertakt van Gezamenlijk plan", "Minder bomen: vertakt van Gezamenlijk plan");
        test(find(Button.class).withText("Voeg deze twee samen").single()).click();
        assertThat(textOf(MergeReport.class))
                .contains("Gezien vanaf Gezamenlijk plan", "in beide takken veranderd", "80 %", "10 %");
        test(find(Button.class).withText("Naar het samengevoegde scenario").single())
                .click();
        test(find(Button.class).withText("Doorrekenen").single()).click();
        await(() -> find(ResultTable.class).exists());
        follow("panel=compare&area=GM0344");
        choose("Minder bomen + Meer bomen");
        assertThat(textOf(ComparePanel.class)).contains("samengevoegd uit Minder bomen en Meer bomen");
    }

    @Test
    @WithMockUser(username = "planner", roles = "PLANNER")
    void aPlannerFindsWhereAHectareDoesMostAndTakesThatPlace() {
        save("Bomen ergens", 0.4);
        follow("panel=compare&area=GM0344");
        choose("Bomen ergens");
        test(find(Button.class).withText("Verder met een kopie").single()).click();
        await(() -> textOf(LiveTable.class).contains("koeler"));
        find(HowMuch.class).single().setOpened(true);
        test(find(Button.class).withText("Waar doet een hectare het meest?").single())
                .click();
        await(() -> textOf(PlaceList.class).contains("gunstiger per ha"));
        assertThat(textOf(PlaceList.class)).contains("blokken van 100 bij 100 m", "Binnenstad");
        String places =
                String.valueOf(find(AreaalMap.class).single().getElement().getPropertyRaw("places"));
        assertThat(places).contains("\"label\":\"1\"", "\"label\":\"10\"");
        test(find(Button.class).withText("Neem deze plek").all().getFirst()).click();
        assertThat(textOf(MeasureList.class)).contains("1,0 ha");
        assertThat(textOf(PlaceList.class)).isEmpty();
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

    private Scenario save(String name, double share) {
        Scenario scenario = new Scenario(UUID.randomUUID(), name, List.of(trees(share)));
        scenarios.run(scenario, "planner");
        return scenario;
    }

    private void branch(String name, double share, Scenario from) {
        analyses.keep(new Scenario(UUID.randomUUID(), name, List.of(trees(share))), List.of(from.id()), "planner");
    }

    private static Intervention trees(double share) {
        Polygon park = (Polygon) RegionCrs.GEOMETRY.toGeometry(new Envelope(134_500, 135_500, 454_500, 455_500));
        return new PlantTrees(park, share);
    }

    @SuppressWarnings("unchecked") // whatever it holds, it is set to one of that
    private RadioButtonGroup<Object> sight() {
        return find(RadioButtonGroup.class, find(CompareResult.class).single()).single();
    }

    @SuppressWarnings("unchecked") // whatever it holds, it is set to one of that
    private Select<Object> sides(String label) {
        return find(Select.class, find(DifferenceMap.class).single())
                .withCondition(select -> label.equals(select.getLabel()))
                .single();
    }

    private Object item(String label, int place) {
        return sides(label).getListDataView().getItems().toList().get(place);
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
