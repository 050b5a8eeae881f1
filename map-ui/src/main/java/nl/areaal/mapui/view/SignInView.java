package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/**
 * The door to signing in: who is not signed in is sent to {@link LoginView} and comes back here, and from here to the
 * map in the state that the query parameters tell.
 */
@Route(SignInView.PATH)
@PermitAll
class SignInView extends Div implements BeforeEnterObserver {
    static final String PATH = "sign-in";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo("", event.getLocation().getQueryParameters());
    }
}
