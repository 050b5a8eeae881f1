package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.Page;
import nl.areaal.core.area.AreaCode;
import nl.areaal.mapui.remembered.Choice;

/** Has the map open with an area from now on, in this browser; or no longer. */
final class StartHere extends Button {
    private final AreaCode area;
    private boolean chosen;

    StartHere(AreaCode area) {
        this.area = area;
        this.chosen = Choice.START_AREA.find().filter(area.value()::equals).isPresent();
        setIcon(VaadinIcon.HOME_O.create());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("start-here");
        say();
        addClickListener(click -> getUI().ifPresent(ui -> turn(ui.getPage())));
    }

    private void turn(Page page) {
        chosen = !chosen;
        if (chosen) {
            Choice.START_AREA.keep(page, area.value());
        } else {
            Choice.START_AREA.forget(page);
        }
        say();
    }

    private void say() {
        setText(getTranslation("start.here"));
        getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        setTooltipText(getTranslation(chosen ? "start.chosen" : "start.choose"));
    }
}
