package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.areaal.core.observation.supply.Intake;
import nl.areaal.geodata.supply.DatasetSupply;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.security.SignedIn;

/** How the feeds of partners fare, for those who deliver and those who look after them; it keeps itself up to date. */
@Route("aanlevering")
@RouteAlias("feeds")
@RolesAllowed({"PARTNER", "STEWARD", "ADMINISTRATOR"})
class FeedsView extends Main implements HasDynamicTitle, FeedItem.Actions {
    private static final int POLL_MILLIS = 5_000;
    private static final Duration READS_STILL = Duration.ofSeconds(30);

    private final FeedServices services;
    private final KeyServices keys;
    private final SignedIn signedIn;
    private final InstantSource clock = InstantSource.system();
    private final Figures figures = new Figures(getLocale());
    private final Paragraph intake = new Paragraph();
    private final Paragraph done = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private final Map<String, FeedItem> items = new HashMap<>();

    FeedsView(FeedServices services, KeyServices keys, SignedIn signedIn) {
        this.services = services;
        this.keys = keys;
        this.signedIn = signedIn;
        addClassName("feeds");
        Polling.every(POLL_MILLIS, this, this::refresh);
        list.addClassName("feed-list");
        done.getElement().setAttribute("role", "status");
        add(new Anchor(".", getTranslation("models.map")));
        add(new H1(getTranslation("feeds.title")), new Paragraph(getTranslation("feeds.intro")));
        add(new Anchor("aanlevering/nieuw", getTranslation("new-feed.page")), intake, done, list);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("feeds.title") + " · " + getTranslation("app.name");
    }

    @Override
    public void pause(DatasetSupply feed) {
        new ReasonDialog(
                        getTranslation("pause.title", feed.title()),
                        getTranslation("pause.intro"),
                        getTranslation("feeds.pause"),
                        reason -> {
                            services.pauses().pause(feed.dataset(), reason, user());
                            tell("feeds.done.paused", feed.title());
                        })
                .open();
    }

    @Override
    public void resume(DatasetSupply feed) {
        services.pauses().resume(feed.dataset());
        tell("feeds.done.resumed", feed.title());
    }

    @Override
    public void replay(DatasetSupply feed) {
        services.replays().ask(Optional.empty(), Optional.of(feed.dataset()), user());
        tell("feeds.done.replay", feed.title());
    }

    @Override
    public void keys(DatasetSupply feed) {
        if (signedIn.mayRunFeeds()) {
            new KeysDialog(keys, feed.dataset(), feed.title()).open();
        }
    }

    private void tell(String text, String feed) {
        done.setText(getTranslation(text, feed));
        refresh();
    }

    private String user() {
        return signedIn.user().orElse("");
    }

    /** Items stay where they are, with the focus on their buttons; only another set of feeds is laid out anew. */
    private void refresh() {
        List<DatasetSupply> feeds = services.supplies().list();
        intake.setText(
                feeds.isEmpty()
                        ? getTranslation("feeds.none")
                        : intake(services.intakes().intake()));
        Set<String> datasets = feeds.stream().map(DatasetSupply::dataset).collect(Collectors.toSet());
        if (!datasets.equals(items.keySet())) {
            items.clear();
            list.removeAll();
            for (DatasetSupply feed : feeds) {
                FeedItem item = new FeedItem(feed, signedIn.mayRunFeeds(), this);
                items.put(feed.dataset(), item);
                list.add(item);
            }
        }
        feeds.forEach(feed -> Optional.ofNullable(items.get(feed.dataset())).ifPresent(item -> item.show(feed)));
    }

    private String intake(Intake now) {
        boolean reads = now.readingSince()
                .filter(seen -> seen.isAfter(clock.instant().minus(READS_STILL)))
                .isPresent();
        if (reads) {
            return getTranslation("feeds.intake.reads", now.waiting());
        }
        return now.readingSince()
                .map(seen -> getTranslation("feeds.intake.away", figures.moment(seen)))
                .orElseGet(() -> getTranslation("feeds.intake.never"));
    }
}
