package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import nl.areaal.core.observation.supply.Pause;
import nl.areaal.geodata.supply.DatasetSupply;
import nl.areaal.mapui.language.Figures;

/** One feed: how it fares in sentences, and what a steward can do about it. */
final class FeedItem extends ListItem {
    private final Figures figures = new Figures(getLocale());
    private final DatasetSupply feed;

    FeedItem(DatasetSupply feed, boolean steward, Actions actions) {
        this.feed = feed;
        addClassName("feed");
        getElement().setAttribute("data-feed", feed.dataset());
        add(new H2(feed.title()));
        feed.pause().ifPresent(pause -> add(paused(pause)));
        add(new Paragraph(getTranslation("feeds.datastreams", feed.datastreams(), feed.lateDatastreams())));
        add(new Paragraph(received()));
        if (feed.unusable() > 0) {
            add(new Paragraph(getTranslation("feeds.unusable", feed.unusable())));
        }
        if (steward) {
            add(buttons(actions));
        }
    }

    /** What a steward can do with a feed. */
    interface Actions {
        void pause(DatasetSupply feed);

        void resume(DatasetSupply feed);

        void replay(DatasetSupply feed);
    }

    private Paragraph paused(Pause pause) {
        Paragraph paused = new Paragraph(
                getTranslation("feeds.paused", figures.moment(pause.since()), pause.by(), pause.reason(), feed.held()));
        paused.addClassName("feed-paused");
        return paused;
    }

    private String received() {
        return feed.lastStored()
                .map(last -> getTranslation("feeds.received", feed.readings(), figures.moment(last)))
                .orElseGet(() -> getTranslation("feeds.received.never"));
    }

    private Div buttons(Actions actions) {
        Div buttons = new Div();
        buttons.addClassName("feed-actions");
        if (feed.pause().isPresent()) {
            buttons.add(button("feeds.resume", () -> actions.resume(feed)));
        } else {
            buttons.add(button("feeds.pause", () -> actions.pause(feed)));
        }
        if (feed.unusable() > 0) {
            buttons.add(button("feeds.replay", () -> actions.replay(feed)));
        }
        return buttons;
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(getTranslation(text), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(text) + ": " + feed.title());
        return button;
    }
}
