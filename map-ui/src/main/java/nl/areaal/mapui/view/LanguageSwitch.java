package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import nl.areaal.mapui.language.Language;

/** Changes to the other language. The choice is kept in a cookie; the page then loads anew, as its state is in the URL. */
final class LanguageSwitch extends Button {
    LanguageSwitch() {
        Language other = Language.of(getLocale()).other();
        setText(other.ownName());
        setIcon(VaadinIcon.GLOBE.create());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("language");
        getElement().setAttribute("lang", other.code());
        addClickListener(click -> getUI().ifPresent(ui -> ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax';"
                                + " window.location.reload()",
                        Language.COOKIE,
                        other.code())));
    }
}
