package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEvent;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.mapui.security.SignedIn;

/** The pages about one area, and the ways between them. */
final class AreaPages {
    static final String PROFILE = "gebied";
    static final String GOALS = "doelen";

    private AreaPages() {}

    static String profile(AreaCode code) {
        return PROFILE + "/" + code;
    }

    static String goals(AreaCode code) {
        return GOALS + "/" + code;
    }

    /** The area that an address asks for: in its path, or, as the addresses of the map have it, in its query. */
    static Optional<String> asked(Optional<String> inPath, BeforeEvent event) {
        return inPath.or(() -> event.getLocation().getQueryParameters().getSingleParameter(MapStateQuery.AREA));
    }

    /** The map with the area chosen. */
    static String map(AreaCode code) {
        return ".?area=" + code + "&panel=area";
    }

    /**
     * A link away from the map. It loads the page anew: the map writes where it is looked at into the address while it moves, and
     * that must not come after the step to another page.
     */
    static Anchor fromMap(String address, String words) {
        return loadingAnew(address, words);
    }

    private static Anchor loadingAnew(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.setRouterIgnore(true);
        return link;
    }

    /** The ways on from a page: those about the area, and to sign in for whoever has not. */
    static final class Ways extends Nav {
        Ways(SignedIn signedIn, String here) {
            addClassName("page-nav");
            getElement().setAttribute("aria-label", getTranslation("pages.label"));
            Div end = new Div();
            end.addClassName("page-nav-end");
            if (signedIn.user().isEmpty()) {
                // Only a request of its own is remembered with all of its address while somebody signs in.
                end.add(loadingAnew(
                        SignInView.PATH + "?" + SignInView.PAGE + "=" + here, getTranslation("session.sign-in")));
            }
            end.add(new ThemeSwitch(), new LanguageSwitch());
            add(end);
        }

        Ways to(String address, String words) {
            addComponentAtIndex((int) getChildren().count() - 1, new Anchor(address, words));
            return this;
        }

        /** A page that is none of this UI. */
        Ways toOutside(String address, String words) {
            addComponentAtIndex((int) getChildren().count() - 1, loadingAnew(address, words));
            return this;
        }

        /** Says what the ways are about, where it is no area. */
        Ways named(String label) {
            getElement().setAttribute("aria-label", label);
            return this;
        }

        Ways toMap(AreaSummary area) {
            return to(map(area.code()), getTranslation("pages.map"));
        }
    }
}
