package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Says that a service is asked from now on, and where to see how that fares. */
final class AskingStatus extends Section {
    AskingStatus(String title, String often) {
        addClassName("brought");
        Paragraph state = new Paragraph(getTranslation("new-feed.asking", often));
        state.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("new-feed.made", title)), state);
        add(new Anchor("aanlevering", getTranslation("new-feed.to-feeds")));
    }
}
