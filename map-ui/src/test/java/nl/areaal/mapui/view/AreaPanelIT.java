package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.map.AreaClickEvent;
import nl.areaal.mapui.map.AreaalMap;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithAnonymousUser
class AreaPanelIT extends ViewTestBase {
    @Test
    void aClickOnTheMapTellsWhoLivesThere() {
        navigate(RegionView.class);
        AreaalMap map = find(AreaalMap.class).single();
        ComponentUtil.fireEvent(map, new AreaClickEvent(map, true, "GM0344", 5.1, 52.08));
        assertThat(textOf(AreaPanel.class)).contains("Utrecht", "Gemeente · GM0344", "432.100", "215.000", "400 ha");
    }

    @Test
    void aLinkRestoresTheAreaInTheReadersLanguage() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        follow("area=GM0344&panel=area");
        assertThat(textOf(AreaPanel.class)).contains("Municipality · GM0344", "432,100", "Nitrogen dioxide");
    }

    @Test
    void whatIsNotKnownOfAnAreaIsSaidAndNotGuessed() {
        follow("area=WK034401&panel=area");
        assertThat(textOf(AreaFacts.class)).contains("Inwonersonbekend");
    }

    @Test
    void anAreaThatIsNotThereIsSaidInWords() {
        follow("area=GM9999&panel=area");
        assertThat(textOf(AreaPanel.class)).contains("Er is geen gebied met code GM9999");
    }

    @Test
    void everyFigureSaysWhereItComesFrom() {
        follow("area=GM0344&panel=area");
        test(find(WhyLink.class, find(AreaPanel.class).single()).all().getFirst())
                .click();
        assertThat(textOf(AreaOriginDialog.class)).contains("Small region", "the testers", "to test the views", "CC0");
    }

    @Test
    void aReadingSaysWhoAnswersForItAndThatItWasNeverCorrected() {
        follow("area=GM0344&panel=area");
        test(find(WhyLink.class, find(SeriesPanel.class).single()).single()).click();
        assertThat(textOf(ReadingDialog.class))
                .contains("Station Plein", "TS-42", "the testers", "none needed", "nooit gecorrigeerd");
    }

    @Test
    void everyModelSaysWhatItFoundAndWhy() {
        follow("area=GM0344&panel=area");
        assertThat(textOf(AreaFigureTable.class)).contains("Stedelijk hitte-eiland", "1,91 K", "waarschijnlijk");
        test(find(WhyLink.class, find(AreaFigureTable.class).single()).all().getFirst())
                .click();
        assertThat(textOf(ExplanationDialog.class)).contains("RIVM");
    }

    @Test
    void thePublicIsNotOfferedToDrawAreas() {
        follow("area=GM0344&panel=area");
        assertThat(find(OwnAreas.class).exists()).isFalse();
    }
}
