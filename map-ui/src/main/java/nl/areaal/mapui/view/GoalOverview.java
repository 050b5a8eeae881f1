package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.goal.Goal;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.goal.Standing;

/** All goals: first those that nobody wrote about, then those whose text no longer fits the figures, then all by area. */
final class GoalOverview extends Div {
    private final AreaStore areas;

    GoalOverview(List<Standing> all, AreaStore areas) {
        this.areas = areas;
        addClassName("goal-overview");
        waiting(
                "goals.without-text",
                "goals.without-text.none",
                all,
                standing -> standing.text().isEmpty());
        waiting("goals.stale", "goals.stale.none", all, Standing::isStale);
        Section byArea = new Section(new H2(getTranslation("goals.by-area")));
        Map<AreaCode, List<Standing>> grouped = all.stream()
                .collect(Collectors.groupingBy(
                        standing -> standing.goal().area(), LinkedHashMap::new, Collectors.toList()));
        grouped.forEach((code, goals) -> {
            H3 heading = new H3(new Anchor(AreaPages.goals(code), name(code)));
            byArea.add(heading, list(goals, false));
        });
        add(byArea);
    }

    private void waiting(String title, String none, List<Standing> all, Predicate<Standing> which) {
        List<Standing> found = all.stream().filter(which).toList();
        Section section = new Section(new H2(getTranslation(title, found.size())));
        section.add(found.isEmpty() ? new Paragraph(getTranslation(none)) : list(found, true));
        section.addClassName(title.replace('.', '-'));
        add(section);
    }

    private UnorderedList list(List<Standing> standings, boolean named) {
        UnorderedList list = new UnorderedList();
        list.addClassName("goal-list");
        standings.forEach(standing -> list.add(item(standing.goal(), named)));
        return list;
    }

    private ListItem item(Goal goal, boolean named) {
        Anchor link = new Anchor(
                AreaPages.goals(goal.area()) + "#" + GoalArticle.idOf(goal),
                goal.text().title());
        link.getElement().setAttribute("lang", goal.text().language());
        String by = getTranslation("goals.by-year", goal.theme().title().in(getLocale()), year(goal));
        Span quiet = new Span(named ? name(goal.area()) + " · " + by : by);
        quiet.addClassName("quiet");
        ListItem item = new ListItem(link, quiet);
        if (goal.example()) {
            item.add(GoalArticle.exampleBadge(getTranslation("goals.example")));
        }
        return item;
    }

    /** Years have no thousands. */
    private static String year(Goal goal) {
        return String.valueOf(goal.path().target().year());
    }

    private String name(AreaCode code) {
        return areas.summary(code)
                .map(AreaSummary::name)
                .map(name -> AreaNames.withLevel(this, name, code.level()))
                .orElse(code.value());
    }
}
