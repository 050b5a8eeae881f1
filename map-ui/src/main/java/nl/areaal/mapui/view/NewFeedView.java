package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.proposal.Proposal;
import nl.areaal.geodata.csv.proposal.Severity;
import nl.areaal.geodata.feed.BroughtTable;
import nl.areaal.geodata.feed.FeedRegister;
import nl.areaal.geodata.feed.LookedAt;
import nl.areaal.geodata.source.OfferedService;
import nl.areaal.mapui.security.SignedIn;

/** Makes a feed in three steps: bring a sample, see how it is understood, say on what terms; the sample is then stored. */
@Route("aanlevering/nieuw")
@RouteAlias("feeds/new")
@RolesAllowed({"PARTNER", "STEWARD", "ADMINISTRATOR"})
class NewFeedView extends Main implements HasDynamicTitle {
    private static final int POLL_MILLIS = 2_000;

    private final FeedMaking making;
    private final KeyServices keys;
    private final SignedIn signedIn;
    private final SampleForm sample;
    private final Div understood = new Div();
    private final Div result = new Div();
    private Optional<BroughtTable> brought = Optional.empty();
    private Optional<BroughtStatus> status = Optional.empty();

    NewFeedView(FeedMaking making, SampleFetcher fetcher, KeyServices keys, SignedIn signedIn) {
        this.making = making;
        this.keys = keys;
        this.signedIn = signedIn;
        this.sample = new SampleForm(fetcher, this::look, this::offer);
        addClassName("feeds");
        Polling.every(POLL_MILLIS, this, this::follow);
        understood.addClassName("feed-steps");
        add(new Anchor("aanlevering", getTranslation("new-feed.to-feeds")));
        add(new H1(getTranslation("new-feed.page")), new Paragraph(getTranslation("new-feed.intro")));
        add(sample, understood, result);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("new-feed.page") + " · " + getTranslation("app.name");
    }

    private void look(byte[] bytes, String name) {
        look(bytes, name, Map.of());
    }

    private void look(byte[] bytes, String name, Map<String, String> units) {
        LookedAt seen = making.look(bytes, name, units);
        begin();
        understood.add(new ProposalSection(seen.proposal(), seen.messages()));
        UnitForm.of(seen.proposal(), stated -> look(bytes, name, stated)).ifPresent(understood::add);
        usable(seen.proposal()).ifPresent(mapping -> askTerms(seen, mapping));
    }

    private void offer(OfferedService service) {
        begin();
        ServiceSection section = new ServiceSection(service);
        understood.add(section);
        if (service.datastreams() > 0) {
            understood.add(new FeedWishForm(
                    "new-feed.make-asking",
                    (wish, form) -> making.makeAsking(wish, service.root(), section.interval(), maker())
                            .ifPresentOrElse(why -> refuse(form, why), () -> {
                                begin();
                                result.add(new AskingStatus(wish.title(), section.words(section.interval())));
                            })));
        }
    }

    private void begin() {
        understood.removeAll();
        result.removeAll();
        brought = Optional.empty();
    }

    /** The mapping, unless something must be mended first. */
    private static Optional<CsvMapping> usable(Proposal proposal) {
        boolean stands = proposal.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        return proposal.mapping().filter(mapping -> stands);
    }

    private void askTerms(LookedAt seen, CsvMapping mapping) {
        understood.add(new FeedWishForm(
                "new-feed.make",
                (wish, form) -> making.make(wish, mapping, maker())
                        .ifPresentOrElse(why -> refuse(form, why), () -> bring(wish, seen))));
    }

    private void refuse(FeedWishForm form, FeedRegister.Refusal why) {
        form.refuse(getTranslation("new-feed.refused." + why.name().toLowerCase(Locale.ROOT)));
    }

    private FeedMaking.Maker maker() {
        return new FeedMaking.Maker(signedIn.user().orElse(""), signedIn.mayRunFeeds());
    }

    private void bring(FeedMaking.Wish wish, LookedAt seen) {
        BroughtTable waiting = making.bring(wish.id(), seen, maker().user());
        BroughtStatus shown =
                new BroughtStatus(wish.title(), waiting, seen.messages(), making.deliveryAddress(waiting));
        begin();
        brought = Optional.of(waiting);
        status = Optional.of(shown);
        result.add(shown, keyOf(waiting.feed(), wish.title()));
    }

    /** The dataset of a feed that is made here is called as the feed is. */
    private Component keyOf(String dataset, String title) {
        return signedIn.mayRunFeeds()
                ? new Button(getTranslation("new-feed.key"), click -> new KeysDialog(keys, dataset, title).open())
                : new Paragraph(getTranslation("new-feed.key.ask"));
    }

    private void follow() {
        sample.follow();
        brought.filter(table -> table.finishedAt().isEmpty())
                .flatMap(table -> making.find(table.id()))
                .ifPresent(now -> {
                    brought = Optional.of(now);
                    status.ifPresent(shown -> shown.show(now));
                });
    }
}
