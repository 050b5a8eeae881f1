package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import nl.areaal.geodata.feed.BroughtTable;
import nl.areaal.mapui.language.Figures;

/** What becomes of the first table of a new feed, and how the next ones are delivered. */
final class BroughtStatus extends Section {
    private final Figures figures = new Figures(getLocale());
    private final Paragraph state = new Paragraph();

    BroughtStatus(String title, BroughtTable table, boolean messages, String address) {
        addClassName("brought");
        state.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("new-feed.made", title)), state);
        add(new Paragraph(getTranslation("new-feed.next")));
        add(new Pre("curl -u " + getTranslation("new-feed.login") + " -H 'Content-Type: "
                + (messages ? "application/json" : "text/csv") + "' --data-binary @" + table.name() + " '" + address
                + "'"));
        add(new Anchor("aanlevering", getTranslation("new-feed.to-feeds")));
        show(table);
    }

    void show(BroughtTable table) {
        state.setText(words(table));
    }

    private String words(BroughtTable table) {
        if (table.finishedAt().isEmpty()) {
            return getTranslation("new-feed.waits");
        }
        if (table.trouble().isPresent()) {
            return getTranslation("new-feed.trouble", table.trouble().get());
        }
        return table.known()
                ? getTranslation("new-feed.known")
                : getTranslation("new-feed.stored", figures.whole(table.readings()), table.refused());
    }
}
