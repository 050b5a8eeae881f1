package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import nl.areaal.core.question.Subject;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ParameterNote;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.core.scenario.register.Publisher;
import nl.areaal.geodata.scenario.ParameterNoteStore;

/**
 * The algorithm register, made from the cards of the models that run: what each is for, how it computes, on what grounds, and where
 * it does not hold. One of them alone also has the questions about it.
 */
@Route(PublicPages.ALGORITHMS)
@RouteAlias("algorithms")
@RouteAlias("modellen")
@RouteAlias("models")
@AnonymousAllowed
class ModelsView extends Main implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient QuestionServices services;
    private final transient Publisher publisher;
    private final transient ParameterNoteStore notes;
    private final transient ScenarioDraft draft;
    private String title = "";

    ModelsView(QuestionServices services, Publisher publisher, ParameterNoteStore notes, ScenarioDraft draft) {
        this.services = services;
        this.publisher = publisher;
        this.notes = notes;
        this.draft = draft;
        addClassName("models");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter String key) {
        removeAll();
        Optional.ofNullable(key).ifPresentOrElse(this::show, this::showAll);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }

    private void showAll() {
        title = getTranslation("models.title");
        add(PublicPages.ways(services.signedIn(), PublicPages.ALGORITHMS));
        add(new H1(title), new Paragraph(getTranslation("models.intro")), account(), contents());
        ModelLibrary.models().forEach(model -> add(card(model), questions(model.card())));
    }

    private void show(String key) {
        ScenarioModel model = ModelLibrary.models().stream()
                .filter(one -> one.card().key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        title = model.card().name().in(getLocale());
        add(PublicPages.ways(services.signedIn(), PublicPages.algorithm(key)));
        add(
                new Anchor(PublicPages.ALGORITHMS, getTranslation("models.all")),
                new H1(getTranslation("models.one")),
                account());
        add(card(model), new QuestionSection(new Subject.OfModel(key), services));
    }

    private ModelCardSection card(ScenarioModel model) {
        ModelCardSection card = new ModelCardSection(model.card());
        card.add(new NotesSection(model, notes, services.signedIn(), this::computeWith));
        return card;
    }

    /** Goes to the drawing table, where the scenario is looked at under somebody's value. */
    private void computeWith(ParameterNote dissent) {
        draft.assume(Optional.of(dissent));
        getUI().ifPresent(ui -> ui.navigate(RegionView.class, QueryParameters.of("panel", "scenario")));
    }

    private Anchor questions(ModelCard card) {
        Anchor questions = new Anchor(PublicPages.algorithm(card.key()), getTranslation("models.questions"));
        questions.setAriaLabel(
                getTranslation("models.questions") + ": " + card.name().in(getLocale()));
        return questions;
    }

    /** Who publishes them, and whom to ask. */
    private Facts account() {
        return new Facts()
                .with(getTranslation("models.publisher"), publisher.organisation() + ", " + publisher.department())
                .with(getTranslation("terms.contact"), publisher.contactEmail())
                .with(getTranslation("models.code"), publisher.publicCode());
    }

    private Component contents() {
        UnorderedList list = new UnorderedList();
        for (ModelCard card : ModelLibrary.cards()) {
            Anchor jump = new Anchor(
                    PublicPages.ALGORITHMS + "#" + card.key(), card.name().in(getLocale()));
            jump.setRouterIgnore(true);
            list.add(new ListItem(jump));
        }
        Nav contents = new Nav(list);
        contents.getElement().setAttribute("aria-label", getTranslation("models.contents"));
        return contents;
    }
}
