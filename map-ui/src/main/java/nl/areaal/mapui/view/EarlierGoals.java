package nl.areaal.mapui.view;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.areaal.core.goal.EarlierGoal;
import nl.areaal.core.goal.Goal;
import nl.areaal.mapui.language.Figures;

/** How a goal read before, for whoever reads what was written about it then. */
final class EarlierGoals extends Details {
    private final Figures figures = new Figures(getLocale());
    private final PaceWords words = new PaceWords(getLocale(), this::getTranslation);

    EarlierGoals(Goal goal, List<EarlierGoal> earlier) {
        addClassName("earlier-goals");
        setSummaryText(getTranslation("goal.earlier", earlier.size()));
        UnorderedList list = new UnorderedList();
        earlier.forEach(one -> list.add(item(one, goal.changed(one.text(), one.theme(), one.path()))));
        add(list);
    }

    private ListItem item(EarlierGoal one, Goal asItWas) {
        Span title = new Span(one.text().title());
        title.getElement().setAttribute("lang", one.text().language());
        Span until = new Span(getTranslation("goal.earlier.until", figures.moment(one.replacedAt()), one.replacedBy()));
        until.addClassName("quiet");
        ListItem item = new ListItem(title, new Paragraph(words.target(asItWas)), until);
        if (!one.text().reason().isEmpty()) {
            Paragraph reason = new Paragraph(one.text().reason());
            reason.getElement().setAttribute("lang", one.text().language());
            item.add(reason);
        }
        return item;
    }
}
