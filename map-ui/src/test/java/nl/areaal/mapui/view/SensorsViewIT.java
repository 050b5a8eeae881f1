package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import nl.areaal.mapui.SmallRegion;
import nl.areaal.mapui.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@WithAnonymousUser
class SensorsViewIT extends ViewTestBase {
    @AfterEach
    void showAgain() {
        SmallRegion.get().execute("update dataset set classification = 'public' where id = 'small-region'");
    }

    @Test
    void everybodyReadsWhatIsMeasuredNearAnAreaByWhomAndOnWhatTerms() {
        look("gebied=GM0344");
        assertThat(textOf(SensorsView.class))
                .contains("Het dichtst bij het midden van Utrecht", "Station Plein", "op 7")
                .contains("Stikstofdioxide", "23,0 µg/m³", "gemeten op")
                .contains("the testers", "a tester", "to test the views", "none needed", "CC0")
                .contains("zolang de dataset er is", "areaal@example.org");
    }

    @Test
    void aPlaceIsReadFromTheAddressInEnglishToo() {
        UI.getCurrent().setLocale(Language.ENGLISH.locale());
        look("plek=5.0900,52.0750");
        assertThat(textOf(SensorsView.class))
                .contains("Nearest to the place you chose", "Nitrogen dioxide", "Kept for");
    }

    @Test
    void aPlaceElsewhereSaysSoAndShowsNothing() {
        look("plek=2.3500,48.8500");
        assertThat(textOf(SensorsView.class)).contains("ligt niet in Nederland", "Kies een plek");
        assertThat(find(SensorList.class).exists()).isFalse();
    }

    @Test
    void aSensorHasAPageWithItsCourseAndTerms() {
        look("gebied=GM0344");
        UI.getCurrent()
                .navigate(find(Anchor.class).withText("Station Plein").single().getHref());
        assertThat(textOf(SensorView.class))
                .contains("Station Plein", "Wijk Binnenstad", "Stikstofdioxide", "TS-42", "chemiluminescentie")
                .contains("to test the views", "Vragen over dit getal");
        assertThat(find(SeriesPanel.class).exists()).isTrue();
    }

    @Test
    void aSensorWhoseDatasetWasWithdrawnIsOnNoPublicPage() {
        String address = addressOfStation();
        SmallRegion.get().execute("update dataset set classification = 'internal' where id = 'small-region'");
        look("gebied=GM0344");
        assertThat(textOf(SensorsView.class)).contains("nog geen sensoren").doesNotContain("Station Plein");
        UI.getCurrent().navigate(address);
        assertThat(find(NotFoundView.class).exists()).isTrue();
        UI.getCurrent().navigate(AreaProfileView.class, "GM0344");
        assertThat(textOf(AreaProfileView.class)).doesNotContain("Station Plein");
    }

    private String addressOfStation() {
        look("gebied=GM0344");
        return find(Anchor.class).withText("Station Plein").single().getHref();
    }

    private static void look(String query) {
        UI.getCurrent().navigate(SensorsView.class, QueryParameters.fromString(query));
    }
}
