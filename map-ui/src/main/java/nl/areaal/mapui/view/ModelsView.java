package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ParameterNote;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.scenario.ParameterNoteStore;
import nl.areaal.mapui.security.SignedIn;

/** Every model with its card, for everybody: what it is for, how it computes, on what grounds, and where it does not hold. */
@Route("modellen")
@RouteAlias("models")
@AnonymousAllowed
class ModelsView extends Main implements HasDynamicTitle {
    ModelsView(ParameterNoteStore notes, SignedIn signedIn, ScenarioDraft draft) {
        addClassName("models");
        add(new Anchor(".", getTranslation("models.map")));
        add(new H1(getTranslation("models.title")), new Paragraph(getTranslation("models.intro")), contents());
        for (ScenarioModel model : ModelLibrary.models()) {
            ModelCardSection card = new ModelCardSection(model.card());
            card.add(new NotesSection(model, notes, signedIn, dissent -> computeWith(dissent, draft)));
            add(card);
        }
    }

    /** Goes to the drawing table, where the scenario is looked at under somebody's value. */
    private void computeWith(ParameterNote dissent, ScenarioDraft draft) {
        draft.assume(Optional.of(dissent));
        getUI().ifPresent(ui -> ui.navigate(RegionView.class, QueryParameters.of("panel", "scenario")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("models.title") + " · " + getTranslation("app.name");
    }

    private Component contents() {
        UnorderedList list = new UnorderedList();
        for (ModelCard card : ModelLibrary.cards()) {
            Anchor jump = new Anchor("#" + card.key(), card.name().in(getLocale()));
            jump.setRouterIgnore(true);
            list.add(new ListItem(jump));
        }
        Nav contents = new Nav(list);
        contents.getElement().setAttribute("aria-label", getTranslation("models.contents"));
        return contents;
    }
}
