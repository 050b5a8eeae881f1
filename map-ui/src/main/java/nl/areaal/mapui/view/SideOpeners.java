package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;

/** The way into the side panel while it is closed. */
final class SideOpeners extends Div {
    /**
     * Makes the buttons.
     *
     * @param tellStory puts what the map shows into a story; empty for who makes none
     */
    SideOpeners(Region region, Optional<Runnable> tellStory) {
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
        tellStory.ifPresent(tell -> {
            Button add = new Button(getTranslation("story.add"), VaadinIcon.BOOK.create(), click -> tell.run());
            add.addClassName("add-to-story");
            add(add);
        });
    }
}
