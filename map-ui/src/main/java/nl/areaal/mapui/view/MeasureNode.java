package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.Measure;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.goal.Standing;
import nl.areaal.mapui.goal.Standing.Evidence;
import nl.areaal.mapui.language.Figures;

/** What is done for a goal, by whom and when, each with what is known of what it would do. */
final class MeasureNode extends Div {
    private final Figures figures = new Figures(getLocale());
    private final Goal goal;
    private final AreaSummary area;
    private final GoalServices services;
    private final Runnable changed;

    MeasureNode(Standing standing, AreaSummary area, GoalServices services, Runnable changed) {
        this.goal = standing.goal();
        this.area = area;
        this.services = services;
        this.changed = changed;
        addClassName("goal-node");
        UnorderedList list = new UnorderedList();
        list.addClassName("goal-measures");
        standing.measures().forEach(one -> list.add(item(one)));
        add(standing.measures().isEmpty() ? new Paragraph(getTranslation("measures.none")) : list);
        if (services.signedIn().mayWriteGoals()) {
            Button make = new Button(
                    getTranslation("measures.make"), click -> new MeasureDialog(goal, services, changed).open());
            make.addThemeVariants(ButtonVariant.SMALL);
            make.addClassName("make-measure");
            add(make);
        }
    }

    private ListItem item(Evidence one) {
        Measure measure = one.measure();
        Span title = new Span(measure.title());
        title.getElement().setAttribute("lang", goal.text().language());
        title.addClassName("measure-title");
        Span who = quiet(getTranslation(
                "measures.who",
                measure.carriedOutBy(),
                String.valueOf(measure.years().from()),
                String.valueOf(measure.years().to())));
        ListItem item = new ListItem(title, who, evidence(one));
        if (services.signedIn().mayWriteGoals()) {
            item.add(withdraw(measure));
        }
        return item;
    }

    private Component evidence(Evidence one) {
        if (one.measure().scenario().isEmpty()) {
            return quiet(getTranslation("measures.no-evidence"));
        }
        String scenario = one.scenario().orElse("");
        if (one.result().isEmpty()) {
            return quiet(getTranslation("measures.not-computed", scenario));
        }
        AreaResult result = one.result().get();
        MoreIs moreIs =
                ModelLibrary.card(goal.indicator().key()).map(ModelCard::moreIs).orElse(MoreIs.NEITHER);
        Div found = new Div(new Span(getTranslation(
                "measures.evidence", scenario, ChangeInWords.of(result, moreIs, figures, this::getTranslation))));
        UUID run = one.run().orElseThrow();
        found.add(new WhyLink(
                one.measure().title(),
                () -> new ExplanationDialog(
                                area.name(),
                                services.planned()
                                        .scenarios()
                                        .explain(run, area.code().value()),
                                run)
                        .open()));
        return found;
    }

    private Button withdraw(Measure measure) {
        Button withdraw = new WithdrawButton(
                getTranslation("goal.withdraw"),
                getTranslation("goal.withdraw.title", measure.title()),
                getTranslation("measures.withdraw.what"),
                () -> {
                    services.goals().withdraw(measure, services.author());
                    changed.run();
                });
        withdraw.setAriaLabel(getTranslation("goal.withdraw.of", measure.title()));
        return withdraw;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
