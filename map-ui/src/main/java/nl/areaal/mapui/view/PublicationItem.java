package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.areaal.geodata.dataset.Classification;
import nl.areaal.geodata.dataset.Dataset;
import nl.areaal.geodata.dataset.Publication;
import nl.areaal.geodata.dataset.Publication.Act;
import nl.areaal.geodata.dataset.PublishCheck;
import nl.areaal.mapui.language.Figures;

/** A dataset with what must still be known of it, how good it is, and the buttons that show it to everybody or take it back. */
final class PublicationItem extends Article {
    private final Figures figures = new Figures(getLocale());
    private final transient Dataset dataset;
    private final transient Optional<String> contact;
    private final transient List<PublishCheck> failing;
    private final transient StewardServices services;
    private final transient Consumer<String> done;

    PublicationItem(Dataset dataset, long doubtful, StewardServices services, Consumer<String> done) {
        this.dataset = dataset;
        this.services = services;
        this.done = done;
        contact = services.publications().contact(dataset.id());
        failing = PublishCheck.failing(dataset, contact);
        addClassNames("sensor-item", "publication");
        getElement().setAttribute("data-dataset", dataset.id());
        add(heading(), checks(), quality(doubtful), ways());
        List<Publication> history = services.publications().of(dataset.id());
        if (!history.isEmpty()) {
            add(history(history));
        }
    }

    /** Whether nothing is missing of what everybody sees. */
    boolean isInOrder() {
        return failing.isEmpty();
    }

    private boolean isPublic() {
        return dataset.handling().classification() == Classification.PUBLIC;
    }

    /** One step too far for one press of a button: whoever delivers it must say first that it is not. */
    private boolean isConfidential() {
        return dataset.handling().classification() == Classification.CONFIDENTIAL;
    }

    private Div heading() {
        Span state = new Span(getTranslation(
                "classification." + dataset.handling().classification().word()));
        state.addClassName("badge");
        Div heading = new Div(new H3(dataset.title()), state);
        heading.addClassName("sensor-heading");
        return heading;
    }

    private Paragraph checks() {
        if (isConfidential()) {
            return new Paragraph(getTranslation("publish.confidential"));
        }
        if (failing.isEmpty()) {
            return new Paragraph(getTranslation("publish.all-stated"));
        }
        String missing = failing.stream()
                .map(check -> getTranslation(
                        "publish." + check.name().replace('_', '-').toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return new Paragraph(getTranslation(isPublic() ? "publish.missing.public" : "publish.missing", missing));
    }

    private Paragraph quality(long doubtful) {
        String kept = dataset.handling().retentionDays().isPresent()
                ? getTranslation(
                        "publish.kept", dataset.handling().retentionDays().getAsInt())
                : getTranslation("publish.kept.open");
        Paragraph quality = new Paragraph(
                (doubtful == 0 ? getTranslation("publish.sound") : getTranslation("publish.doubtful", doubtful)) + " "
                        + kept);
        quality.addClassName("quiet");
        return quality;
    }

    private Div ways() {
        Button terms =
                button("publish.terms", () -> new TermsDialog(dataset, contact.orElse(""), services, done).open());
        Div ways = new Div(isPublic() ? button("publish.withdraw", this::withdraw) : publish(), terms);
        Anchor contracts = new Anchor(ContractsView.addressOf(dataset.id()), getTranslation("feeds.contracts"));
        contracts.setAriaLabel(getTranslation("feeds.contracts") + ": " + dataset.title());
        ways.add(contracts);
        ways.addClassName("feed-actions");
        return ways;
    }

    private Button publish() {
        Button publish = button("publish.publish", () -> act(Act.PUBLISHED, "", "publish.published"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setEnabled(failing.isEmpty() && !isConfidential());
        return publish;
    }

    private void withdraw() {
        new ReasonDialog(
                        getTranslation("publish.withdraw.title", dataset.title()),
                        getTranslation("publish.withdraw.what"),
                        getTranslation("publish.withdraw"),
                        reason -> act(Act.WITHDRAWN, reason, "publish.withdrawn"))
                .open();
    }

    private void act(Act act, String reason, String said) {
        boolean acted = services.publications().act(dataset.id(), act, reason, services.user());
        done.accept(acted ? getTranslation(said, dataset.title()) : getTranslation("publish.confidential"));
    }

    private Details history(List<Publication> acts) {
        Details history = new Details(getTranslation("publish.history", acts.size()));
        history.add(WhyDialog.bullets(acts.stream().map(this::told).toList()));
        return history;
    }

    private String told(Publication act) {
        String what = getTranslation(
                act.act() == Act.PUBLISHED ? "publish.history.published" : "publish.history.withdrawn",
                act.by(),
                figures.moment(act.at()));
        return act.reason().isEmpty() ? what : what + ": " + act.reason();
    }

    private Button button(String words, Runnable action) {
        Button button = new Button(getTranslation(words), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(words) + ": " + dataset.title());
        button.addClassName(words.replace('.', '-'));
        return button;
    }
}
