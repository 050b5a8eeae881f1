package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** Says in plain words what is the matter instead of the page that was asked for, and which ways lead on. */
abstract class ErrorPage extends Main implements HasDynamicTitle {
    private String title = "";

    /**
     * @param ways leads on, besides those to the map and the pages about areas
     */
    final void show(String title, String words, Component... ways) {
        this.title = title;
        Paragraph happened = new Paragraph(words);
        // The page takes the place of the one before without a word from the browser.
        happened.getElement().setAttribute("role", "alert");
        Nav on = new Nav(ways);
        on.add(
                AreaPages.fromMap(".", getTranslation("failed.to-map")),
                AreaPages.fromMap(AreaPages.PROFILE, getTranslation("profile.title")),
                AreaPages.fromMap(AreaPages.GOALS, getTranslation("goals.title")));
        on.addClassName("page-nav");
        on.getElement().setAttribute("aria-label", getTranslation("failed.ways"));
        Div end = new Div(new ThemeSwitch(), new LanguageSwitch());
        end.addClassName("page-nav-end");
        Div top = new Div(new Paragraph(getTranslation("app.name")), end);
        top.addClassName("page-nav");
        removeAll();
        addClassNames("area-page", "error-page");
        add(top, new H1(title), happened, on);
    }

    @Override
    public final String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }
}
