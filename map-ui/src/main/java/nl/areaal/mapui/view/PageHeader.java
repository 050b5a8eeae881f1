package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import nl.areaal.mapui.security.SignedIn;

/** The slim bar above the map: name, search, language, and who is signed in. */
final class PageHeader extends Header {
    PageHeader(AreaSearch search, SignedIn signedIn, Region region, boolean exampleData) {
        addClassName("page-header");
        Div brand = new Div(mark(), new H1(getTranslation("app.name")));
        brand.addClassName("brand");
        Div actions = new Div(new ThemeSwitch(), new LanguageSwitch(), session(signedIn, region));
        if (signedIn.maySeeFeeds()) {
            actions.addComponentAsFirst(new Anchor("aanlevering", getTranslation("feeds.title")));
        }
        if (signedIn.mayPublish()) {
            actions.addComponentAsFirst(AreaPages.fromMap(PublicPages.STEWARD, getTranslation("steward.title")));
        }
        actions.addComponentAsFirst(AreaPages.fromMap(PublicPages.STORIES, getTranslation("story.all")));
        actions.addComponentAsFirst(AreaPages.fromMap(PublicPages.SENSORS, getTranslation("near.title")));
        actions.addComponentAsFirst(AreaPages.fromMap(AreaPages.GOALS, getTranslation("goals.title")));
        actions.addComponentAsFirst(AreaPages.fromMap(AreaPages.PROFILE, getTranslation("profile.title")));
        actions.addClassName("header-actions");
        add(brand);
        if (exampleData) {
            add(exampleBadge());
        }
        add(search, actions);
    }

    private static Component mark() {
        Span mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        return mark;
    }

    private Component exampleBadge() {
        Span badge = new Span(getTranslation("example.badge"));
        badge.addClassName("badge");
        badge.setTitle(getTranslation("example.hint"));
        return badge;
    }

    private Component session(SignedIn signedIn, Region region) {
        Button button = signedIn.user()
                .map(user -> {
                    Button out = new Button(getTranslation("session.sign-out"), VaadinIcon.SIGN_OUT.create());
                    out.setTooltipText(getTranslation("session.signed-in-as", user));
                    out.addClickListener(click -> signedIn.signOut());
                    return out;
                })
                .orElseGet(() -> new Button(
                        getTranslation("session.sign-in"), VaadinIcon.USER.create(), click -> region.signIn()));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("session");
        return button;
    }
}
