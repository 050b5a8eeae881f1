package nl.areaal.mapui.view;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.areaal.core.scenario.NoAnswer;
import nl.areaal.core.scenario.library.ModelLibrary;

/** The models that give no figure here, each with all its reasons. */
final class SilentModels extends Details {
    private final UnorderedList list = new UnorderedList();
    private List<NoAnswer> shown = List.of();

    SilentModels() {
        addClassName("silent-models");
        add(list);
        setVisible(false);
    }

    void show(List<NoAnswer> unanswered) {
        if (unanswered.equals(shown)) {
            return;
        }
        shown = unanswered;
        setVisible(!unanswered.isEmpty());
        setSummaryText(getTranslation("live.silent", unanswered.size()));
        list.removeAll();
        unanswered.forEach(one -> list.add(item(one)));
    }

    private ListItem item(NoAnswer one) {
        String name = ModelLibrary.card(one.model())
                .map(card -> card.name().in(getLocale()))
                .orElse(one.model());
        UnorderedList reasons = new UnorderedList();
        one.reasons()
                .forEach(reason -> reasons.add(new ListItem(reason.sentence().in(getLocale()))));
        return new ListItem(new Span(name), reasons);
    }
}
