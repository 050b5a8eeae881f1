package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The way into the side panel while it is closed. */
final class SideOpeners extends Div {
    SideOpeners(Region region) {
        addClassName("openers");
        add(
                new Button(
                        getTranslation("side.area"),
                        VaadinIcon.INFO_CIRCLE_O.create(),
                        click -> region.showPage(SidePage.AREA)),
                new Button(
                        getTranslation("side.scenario"),
                        VaadinIcon.LIGHTBULB.create(),
                        click -> region.showPage(SidePage.SCENARIO)),
                new Button(
                        getTranslation("side.compare"),
                        VaadinIcon.SPLIT_H.create(),
                        click -> region.showPage(SidePage.COMPARE)),
                new Button(
                        getTranslation("side.sight"),
                        VaadinIcon.TABLE.create(),
                        click -> region.showPage(SidePage.SIGHT)));
    }
}
