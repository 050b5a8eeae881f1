package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.goal.EarlierGoal;
import nl.areaal.core.goal.Goal;
import nl.areaal.mapui.goal.Standing;

/**
 * One goal as a tree: what people wrote about it, what it is measured by with the evidence for that, the path that it needs, and
 * what is done for it with the evidence for that. Nothing in it is coloured by how the goal stands.
 */
final class GoalArticle extends Article {
    GoalArticle(Standing standing, AreaSummary area, GoalServices services, Runnable changed) {
        Goal goal = standing.goal();
        setId(idOf(goal));
        addClassName("goal");
        add(heading(goal));
        if (!goal.text().reason().isEmpty()) {
            Paragraph reason = new Paragraph(goal.text().reason());
            reason.getElement().setAttribute("lang", goal.text().language());
            add(reason);
        }
        UnorderedList tree = new UnorderedList();
        tree.addClassName("goal-tree");
        tree.add(branch("goal.interpretation", new InterpretationNode(standing, services, changed)));
        tree.add(branch("goal.indicator", new IndicatorNode(standing, area, services)));
        tree.add(branch("goal.path", new PathNode(standing, services.goals().thisYear())));
        tree.add(branch("goal.measures", new MeasureNode(standing, area, services, changed)));
        add(tree);
        List<EarlierGoal> earlier = services.goals().earlier(goal);
        if (!earlier.isEmpty()) {
            add(new EarlierGoals(goal, earlier));
        }
        if (services.signedIn().mayWriteGoals()) {
            Button change = new Button(
                    getTranslation("goal.change"), click -> new GoalDialog(area, goal, services, changed).open());
            change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            change.addClassName("withdraw");
            add(change, withdraw(goal, services, changed));
        }
    }

    static String idOf(Goal goal) {
        return "doel-" + goal.id();
    }

    static Span exampleBadge(String words) {
        Span badge = new Span(words);
        badge.addClassName("badge");
        return badge;
    }

    private Div heading(Goal goal) {
        H2 title = new H2(goal.text().title());
        title.getElement().setAttribute("lang", goal.text().language());
        Span quiet = new Span(getTranslation(
                "goals.by-year",
                goal.theme().title().in(getLocale()),
                String.valueOf(goal.path().target().year())));
        quiet.addClassName("quiet");
        Div heading = new Div(title, quiet);
        heading.addClassName("goal-heading");
        if (goal.example()) {
            heading.add(exampleBadge(getTranslation("goals.example")));
        }
        return heading;
    }

    private ListItem branch(String titleKey, Component content) {
        ListItem branch = new ListItem(new H3(getTranslation(titleKey)), content);
        branch.addClassName(titleKey.replace('.', '-'));
        return branch;
    }

    private Button withdraw(Goal goal, GoalServices services, Runnable changed) {
        return new WithdrawButton(
                getTranslation("goal.withdraw"),
                getTranslation("goal.withdraw.title", goal.text().title()),
                getTranslation("goal.withdraw.what"),
                () -> {
                    services.goals().withdraw(goal, services.author());
                    changed.run();
                });
    }
}
