package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.geodata.coverage.Coverage;
import nl.areaal.geodata.coverage.CoverageStore;
import nl.areaal.mapui.map.AreaalMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithAnonymousUser
class LayerPanelIT extends ViewTestBase {
    @Autowired
    private DataSource database;

    @Test
    void everyLayerStandsUnderItsTheme() {
        navigate(RegionView.class);
        find(LayerPanel.class).single().setOpened(true);
        openSections();
        assertThat(textOf(LayerSections.class))
                .containsSubsequence("Basiskaart en metingen", "Hitte", "Water en droogte", "Veen en bodem", "Wonen");
        assertThat(shownRows()).containsSubsequence("sensors", "model-heat", "waterways", "buildings");
    }

    @Test
    void aLinkRestoresOpacityOrderAndBoundaries() {
        follow("layers=-roads&opacity=trees:40&order=land-use,areas&level=wijk");
        find(LayerPanel.class).single().setOpened(true);
        assertThat(property("layerVisible")).contains("\"roads\":false", "\"trees\":true");
        assertThat(property("layerOpacity")).contains("\"trees\":0.4", "\"roads\":1");
        assertThat(property("layerOrder"))
                .startsWith("[\"sensors\",\"land-use\",\"trees\"")
                .endsWith("\"areas\"]");
        assertThat(property("areaLevel")).isEqualTo("wijk");
        assertThat(row("roads").isShown()).isFalse();
    }

    @Test
    void whatAModelSaysIsSwitchedOnUnderItsTheme() {
        navigate(RegionView.class);
        find(LayerPanel.class).single().setOpened(true);
        test(find(Checkbox.class, row("model-heat")).single()).click();
        assertThat(property("overlay")).contains("\"model\":\"heat\"", "\"opacity\":0.75");
        test(find(Checkbox.class, row("model-heat")).single()).click();
        assertThat(property("overlay")).isEqualTo("null");
    }

    @Test
    void aGridOfADatasetIsSwitchedOnAndSaysWhatItsColoursMean() {
        CoverageStore coverages = new CoverageStore(database);
        GridFrame frame = new GridFrame(134_000, 455_000, 500, 2, 2);
        coverages.save(
                new Coverage("source-moisture", "Vocht", "Moisture", "mm", List.of("a rule")),
                new Grid(frame, new float[] {10, 20, 30, 40}),
                "small-region");
        try {
            navigate(ModelsView.class); // the map was there before the grid
            navigate(RegionView.class);
            find(LayerPanel.class).single().setOpened(true);
            test(find(Checkbox.class, row("source-moisture")).single()).click();
            assertThat(property("collections"))
                    .contains("\"id\":\"source-moisture\"", "\"kind\":\"grid\"", "\"opacity\":0.75");
            test(find(Button.class, row("source-moisture")).single()).click();
            assertThat(row("source-moisture").getElement().getTextRecursively())
                    .contains("10 mm", "30 mm", "Small region", "the testers");
        } finally {
            coverages.delete(List.of("source-moisture"));
        }
    }

    @Test
    void aModelWithoutAnAnswerSaysSoAndStaysOff() {
        navigate(RegionView.class);
        find(LayerPanel.class).single().setOpened(true);
        test(find(Checkbox.class, row("model-reach")).single()).click();
        assertThat(row("model-reach").isShown()).isFalse();
        assertThat(property("overlay")).isEqualTo("null");
    }

    @Test
    void aLayerSaysWhoPublishesItAndHowGoodItIs() {
        navigate(RegionView.class);
        find(LayerPanel.class).single().setOpened(true);
        test(find(Button.class, row("buildings")).single()).click();
        assertThat(textOf(LayerOrigin.class))
                .contains("Small region", "the testers", "CC0", "900 opgenomen", "0 geweigerd");
        assertThat(row("buildings").getElement().getTextRecursively()).contains("Woningen", "Publiek gebouw");
    }

    @Test
    void searchingLeavesWhatIsMeantAndSaysHowMuch() {
        navigate(RegionView.class);
        find(LayerPanel.class).single().setOpened(true);
        test(find(TextField.class, find(LayerSections.class).single()).single()).setValue("WATERLOPEN");
        assertThat(shownRows()).containsExactly("waterways");
        assertThat(textOf(LayerSections.class)).contains("1 kaartlaag gevonden");
    }

    @Test
    void aLayerIsRaisedByAButtonAndTheButtonGoesAlong() {
        navigate(RegionView.class);
        find(LayerPanel.class).single().setOpened(true);
        LayerOrder order = find(LayerOrder.class).single();
        Button up = find(Button.class, order).all().stream()
                .filter(button -> button.getAriaLabel().equals(Optional.of("Bodemgebruik een plaats omhoog")))
                .findFirst()
                .orElseThrow();
        test(up).click();
        assertThat(property("layerOrder")).endsWith("\"land-use\",\"waterways\"]");
        assertThat(order.getElement().getTextRecursively()).contains("Bodemgebruik ligt nu op plaats 6 van 7");
    }

    private List<String> shownRows() {
        openSections();
        return find(LayerRow.class).all().stream()
                .filter(LayerRow::isVisible)
                .map(row -> row.layer().key())
                .toList();
    }

    private LayerRow row(String layer) {
        openSections();
        return find(LayerRow.class).all().stream()
                .filter(row -> row.layer().key().equals(layer))
                .findFirst()
                .orElseThrow();
    }

    /** As far as they are shown: what is folded away is not there for the reader. */
    private void openSections() {
        find(Details.class, find(LayerSections.class).single()).all().forEach(section -> section.setOpened(true));
    }

    private String property(String name) {
        return String.valueOf(find(AreaalMap.class).single().getElement().getPropertyRaw(name));
    }
}
