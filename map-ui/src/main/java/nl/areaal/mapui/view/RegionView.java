package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The map. */
@Route("")
@AnonymousAllowed
class RegionView extends Main {
    RegionView() {
        add(new H1(getTranslation("app.name")));
    }
}
