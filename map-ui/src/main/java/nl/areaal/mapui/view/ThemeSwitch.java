package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.Page;
import nl.areaal.mapui.remembered.Choice;

/** Turns a light page dark and a dark one light. The choice is kept; the page then loads anew, so that charts follow. */
final class ThemeSwitch extends Button {
    private static final String OTHER = "const own = document.documentElement.dataset.theme;"
            + " const dark = own ? own === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;"
            + " return dark ? 'light' : 'dark'";

    ThemeSwitch() {
        setIcon(VaadinIcon.ADJUST.create());
        setAriaLabel(getTranslation("theme.switch"));
        setTooltipText(getTranslation("theme.switch"));
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("theme-switch");
        addClickListener(click -> getUI().ifPresent(ui -> turn(ui.getPage())));
    }

    private static void turn(Page page) {
        page.executeJs(OTHER).then(String.class, other -> {
            Choice.THEME.keep(page, other);
            page.reload();
        });
    }
}
