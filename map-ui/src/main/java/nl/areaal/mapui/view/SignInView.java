package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The door to signing in: who is not signed in is sent to {@link LoginView} and comes back here, and from here to the
 * page that they came from, or to the map in the state that the query parameters tell.
 */
@Route(SignInView.PATH)
@PermitAll
class SignInView extends Div implements BeforeEnterObserver {
    static final String PATH = "sign-in";

    /** Names the page to go back to. */
    static final String PAGE = "page";

    private static final Pattern PAGES = Pattern.compile("("
            + String.join(
                    "|",
                    AreaPages.PROFILE,
                    AreaPages.GOALS,
                    PublicPages.SENSORS,
                    PublicPages.SENSOR,
                    PublicPages.ALGORITHMS,
                    PublicPages.QUESTIONS,
                    PublicPages.STORIES,
                    PublicPages.STORY)
            + ")(/[A-Za-z0-9-]+){0,3}");

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<String> page = query.getSingleParameter(PAGE)
                .filter(asked -> PAGES.matcher(asked).matches());
        page.ifPresentOrElse(event::forwardTo, () -> event.forwardTo("", query));
    }
}
