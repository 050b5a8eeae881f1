package nl.areaal.mapui.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;

@ExtendWith(OutputCaptureExtension.class)
@WithAnonymousUser
class ErrorPageIT extends ViewTestBase {
    private static final String CAUSE = "select password from keys: relation \"keys\" does not exist";
    private static final Pattern REFERENCE = Pattern.compile("kenmerk ([0-9a-f]{8}):");

    @Test
    void aPageThatFailsTellsAReferenceAndKeepsTheCauseForTheLog(CapturedOutput log) {
        breakDown("area=GM0344");
        String words = textOf(FailedView.class);
        assertThat(words).contains("Deze pagina kon niet worden getoond").doesNotContain("select", "password");
        Matcher reference = REFERENCE.matcher(words);
        assertThat(reference.find()).isTrue();
        assertThat(log.getAll()).contains("'broken'", "reference " + reference.group(1), CAUSE);
        assertThat(find(FailedView.class).single().getPageTitle())
                .isEqualTo("Deze pagina kon niet worden getoond · Areaal");
    }

    @Test
    void aPageThatFailsLeadsBackToItselfAndToTheMap() {
        breakDown("area=GM0344");
        assertThat(find(Anchor.class).withText("Opnieuw proberen").single().getHref())
                .isEqualTo("./broken?area=GM0344");
        assertThat(find(Anchor.class).withText("Naar de kaart").single().getHref())
                .isEqualTo(".");
    }

    @Test
    void aPageThatFailsSpeaksEnglishToo() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        breakDown("");
        assertThat(textOf(FailedView.class)).contains("Something went wrong on our side", "Try again");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSoAndLeadsOn() {
        UI.getCurrent().navigate("no-such-page");
        assertThat(textOf(NotFoundView.class))
                .contains("Deze pagina is er niet", "Naar de kaart")
                .doesNotContain("no-such-page");
    }

    @Test
    @WithMockUser(username = "manager", roles = "AREA_MANAGER")
    void aPageForOthersIsNotThere() {
        UI.getCurrent().navigate(FeedsView.class);
        assertThat(textOf(NotFoundView.class)).contains("Deze pagina is er niet");
    }

    private static void breakDown(String query) {
        RouteConfiguration.forSessionScope().setRoute("broken", Broken.class);
        UI.getCurrent().navigate("broken", QueryParameters.fromString(query));
    }

    /** A page that asks the store for what it does not have. */
    @AnonymousAllowed
    static class Broken extends Main implements BeforeEnterObserver {
        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw new IllegalStateException("page is broken", new IllegalStateException(CAUSE));
        }
    }
}
