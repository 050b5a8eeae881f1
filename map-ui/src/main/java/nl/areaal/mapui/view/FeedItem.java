package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import nl.areaal.core.observation.supply.Pause;
import nl.areaal.geodata.supply.DatasetSupply;
import nl.areaal.mapui.language.Figures;

/** What comes in for one dataset: how it fares in sentences, and what a steward can do about it. Stays in its place while that changes. */
final class FeedItem extends ListItem {
    private final Figures figures = new Figures(getLocale());
    private final Paragraph paused = new Paragraph();
    private final Paragraph datastreams = new Paragraph();
    private final Paragraph received = new Paragraph();
    private final Paragraph unusable = new Paragraph();
    private final Button pause;
    private final Button resume;
    private final Button replay;
    private DatasetSupply shown;

    FeedItem(DatasetSupply feed, boolean steward, Actions actions) {
        shown = feed;
        addClassName("feed");
        getElement().setAttribute("data-feed", feed.dataset());
        paused.addClassName("feed-paused");
        pause = button("feeds.pause", () -> actions.pause(shown));
        resume = button("feeds.resume", () -> actions.resume(shown));
        replay = button("feeds.replay", () -> actions.replay(shown));
        Div buttons = new Div(pause, resume, replay, button("feeds.keys", () -> actions.keys(shown)));
        buttons.addClassName("feed-actions");
        buttons.setVisible(steward);
        Anchor contracts = new Anchor(ContractsView.addressOf(feed.dataset()), getTranslation("feeds.contracts"));
        contracts.setAriaLabel(getTranslation("feeds.contracts") + ": " + feed.title());
        add(new H2(feed.title()), paused, datastreams, received, unusable, contracts, buttons);
        show(feed);
    }

    /** What a steward can do. */
    interface Actions {
        void pause(DatasetSupply feed);

        void resume(DatasetSupply feed);

        void replay(DatasetSupply feed);

        void keys(DatasetSupply feed);
    }

    void show(DatasetSupply feed) {
        shown = feed;
        paused.setText(feed.pause().map(this::paused).orElse(""));
        paused.setVisible(feed.pause().isPresent());
        datastreams.setText(getTranslation("feeds.datastreams", feed.datastreams(), feed.lateDatastreams()));
        received.setText(received(feed));
        unusable.setText(getTranslation("feeds.unusable", feed.unusable()));
        unusable.setVisible(feed.unusable() > 0);
        pause.setVisible(feed.pause().isEmpty());
        resume.setVisible(feed.pause().isPresent());
        replay.setVisible(feed.unusable() > 0);
    }

    private String paused(Pause why) {
        return getTranslation("feeds.paused", figures.moment(why.since()), why.by(), why.reason(), shown.held());
    }

    private String received(DatasetSupply feed) {
        return feed.lastStored()
                .map(last -> getTranslation("feeds.received", feed.readings(), figures.moment(last)))
                .orElseGet(() -> getTranslation("feeds.received.never"));
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(getTranslation(text), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(text) + ": " + shown.title());
        return button;
    }
}
