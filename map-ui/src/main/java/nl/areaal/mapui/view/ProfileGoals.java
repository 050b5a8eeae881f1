package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.goal.Interpretation;
import nl.areaal.mapui.goal.Standing;
import nl.areaal.mapui.language.Figures;

/** The goals of an area, each with what somebody wrote about it. */
final class ProfileGoals extends Section {
    private final Figures figures = new Figures(getLocale());
    private final PaceWords words = new PaceWords(getLocale(), this::getTranslation);

    ProfileGoals(AreaSummary area, GoalServices services) {
        addClassName("profile-goals");
        add(new H2(getTranslation("goals.title")));
        List<Standing> standings = services.goals().of(area.code());
        if (standings.isEmpty()) {
            add(new Paragraph(getTranslation("goals.none.here", area.name())));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("profile-goal-list");
            standings.forEach(standing -> list.add(item(standing)));
            add(list);
        }
        add(new Anchor(AreaPages.goals(area.code()), getTranslation("profile.to-goals")));
    }

    private ListItem item(Standing standing) {
        Anchor link = new Anchor(
                AreaPages.goals(standing.goal().area()) + "#" + GoalArticle.idOf(standing.goal()),
                standing.goal().text().title());
        link.getElement().setAttribute("lang", standing.goal().text().language());
        ListItem item = new ListItem(link);
        if (standing.goal().example()) {
            item.add(GoalArticle.exampleBadge(getTranslation("goals.example")));
        }
        item.add(new Paragraph(words.target(standing.goal())));
        standing.text().ifPresentOrElse(text -> tell(text, standing.isStale(), item), () -> {
            Paragraph none = new Paragraph(getTranslation("text.none"));
            none.addClassName("quiet");
            item.add(none);
        });
        return item;
    }

    private void tell(Interpretation text, boolean stale, ListItem item) {
        Paragraph said = new Paragraph(text.wording().text());
        said.getElement().setAttribute("lang", text.wording().language());
        said.addClassName("interpretation");
        Span by = new Span(getTranslation(
                stale ? "profile.text-by.stale" : "profile.text-by",
                text.author(),
                figures.moment(text.writtenAt()),
                getTranslation("confidence." + text.wording().confidence().word())));
        by.addClassName("quiet");
        item.add(said, by);
    }
}
