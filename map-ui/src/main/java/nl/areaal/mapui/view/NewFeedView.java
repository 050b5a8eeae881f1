package nl.areaal.mapui.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import nl.areaal.geodata.csv.CsvMapping;
import nl.areaal.geodata.csv.proposal.Proposal;
import nl.areaal.geodata.csv.proposal.Severity;
import nl.areaal.geodata.feed.BroughtTable;
import nl.areaal.geodata.feed.FeedRegister;
import nl.areaal.mapui.security.SignedIn;

/** Makes a feed in three steps: bring a table, see how it is understood, say on what terms; the table is then stored. */
@Route("aanlevering/nieuw")
@RouteAlias("feeds/new")
@RolesAllowed({"PARTNER", "STEWARD", "ADMINISTRATOR"})
class NewFeedView extends Main implements HasDynamicTitle {
    private static final int POLL_MILLIS = 2_000;
    private static final int MOST_BYTES = 16 << 20;
    private static final String PASTED = "plak.csv";

    private final FeedMaking making;
    private final SignedIn signedIn;
    private final TextArea sample = new TextArea(getTranslation("new-feed.paste"));
    private final Div understood = new Div();
    private final Div result = new Div();
    private byte[] table = {};
    private String name = PASTED;
    private Optional<BroughtTable> brought = Optional.empty();
    private Optional<BroughtStatus> status = Optional.empty();

    NewFeedView(FeedMaking making, SignedIn signedIn) {
        this.making = making;
        this.signedIn = signedIn;
        addClassName("feeds");
        Polling.every(POLL_MILLIS, this, this::follow);
        understood.addClassName("feed-steps");
        sample.setWidthFull();
        sample.setMinRows(5);
        sample.setMaxRows(12);
        add(new Anchor("aanlevering", getTranslation("new-feed.to-feeds")));
        add(new H1(getTranslation("new-feed.page")), new Paragraph(getTranslation("new-feed.intro")));
        add(sample, new Button(getTranslation("new-feed.look"), click -> lookAtPasted()), upload());
        add(understood, result);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("new-feed.page") + " · " + getTranslation("app.name");
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> look(bytes, metadata.fileName())));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button(getTranslation("new-feed.choose")));
        upload.setDropLabel(new Span(getTranslation("new-feed.drop")));
        return upload;
    }

    private void lookAtPasted() {
        look(sample.getValue().getBytes(UTF_8), PASTED);
    }

    private void look(byte[] bytes, String fileName) {
        table = bytes;
        name = fileName.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
        Proposal proposal = making.propose(bytes, name);
        understood.removeAll();
        result.removeAll();
        understood.add(new ProposalSection(proposal));
        usable(proposal).ifPresent(this::askTerms);
    }

    /** The mapping, unless something must be mended first. */
    private static Optional<CsvMapping> usable(Proposal proposal) {
        boolean stands = proposal.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        return proposal.mapping().filter(mapping -> stands);
    }

    private void askTerms(CsvMapping mapping) {
        understood.add(new FeedWishForm((wish, form) -> make(wish, mapping)
                .ifPresentOrElse(
                        why -> form.refuse(
                                getTranslation("new-feed.refused." + why.name().toLowerCase(Locale.ROOT))),
                        () -> bring(wish))));
    }

    private Optional<FeedRegister.Refusal> make(FeedMaking.Wish wish, CsvMapping mapping) {
        return making.make(wish, mapping, user(), signedIn.mayRunFeeds());
    }

    private String user() {
        return signedIn.user().orElse("");
    }

    private void bring(FeedMaking.Wish wish) {
        BroughtTable waiting = making.bring(FeedMaking.id(wish.title()), name, table, user());
        BroughtStatus shown = new BroughtStatus(wish.title(), waiting, making.deliveryAddress(waiting));
        brought = Optional.of(waiting);
        status = Optional.of(shown);
        understood.removeAll();
        result.add(shown);
    }

    private void follow() {
        brought.filter(table -> table.finishedAt().isEmpty())
                .flatMap(table -> making.find(table.id()))
                .ifPresent(now -> {
                    brought = Optional.of(now);
                    status.ifPresent(shown -> shown.show(now));
                });
    }
}
