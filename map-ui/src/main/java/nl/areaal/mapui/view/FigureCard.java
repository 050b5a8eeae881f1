package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.question.Subject;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.core.scenario.compare.CellSpread;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.profile.Profile;
import nl.areaal.mapui.profile.ProfileLine;
import nl.areaal.mapui.profile.ProfileLine.Of;
import nl.areaal.mapui.scenario.Scenarios;

/** One model's figure for an area with its band, what it is elsewhere, and how the area differs within; all of them explained. */
final class FigureCard extends Article {
    private final Figures figures = new Figures(getLocale());
    private final ProfileLine line;
    private final Scenarios scenarios;
    private final String model;
    private final int decimals;
    private final DescriptionList list = new DescriptionList();

    FigureCard(ProfileLine line, Profile profile, Scenarios scenarios) {
        this.line = line;
        this.scenarios = scenarios;
        this.model = line.card().name().in(getLocale());
        AreaResult here = line.here();
        this.decimals = Figures.decimalsFor(here.value(), here.high() - here.low());
        addClassName("profile-figure");
        getElement().setAttribute("data-model", line.card().key());
        Div name = new Div(new H4(model), new WhyLink(model, () -> explain(profile.area())));
        name.addClassName("profile-figure-name");
        if (!profile.area().code().isDrawn()) {
            name.add(ask(new Subject.OfArea(profile.area().code(), line.card().key())));
        }
        add(name, list);
        here();
        profile.around()
                .ifPresent(area ->
                        line.around().ifPresent(result -> list.add(row(named(area), link(new Of(area, result))))));
        alike();
        line.spread().ifPresent(this::spread);
        parts();
    }

    private Anchor ask(Subject number) {
        Anchor ask = new Anchor(PublicPages.questions(number), getTranslation("asked.ask"));
        ask.setAriaLabel(getTranslation("asked.ask") + ": " + model);
        ask.addClassName("ask-link");
        return ask;
    }

    private void here() {
        AreaResult here = line.here();
        Span value = new Span(told(here));
        value.addClassName("profile-value");
        list.add(row(
                getTranslation("profile.here"),
                value,
                quiet(getTranslation("heat.band", figures.band(here.low(), here.high(), decimals)))));
    }

    private void spread(CellSpread spread) {
        list.add(row(
                getTranslation("profile.spread"),
                new SpreadBar(
                        spread,
                        SpreadBar.Scale.over(List.of(spread)),
                        line.card().moreIs(),
                        figures,
                        Figures.decimalsFor(spread.median(), spread.highest() - spread.lowest()))));
    }

    private void parts() {
        if (line.parts().size() > 1) {
            Div parts = row(
                    getTranslation("profile.parts"),
                    part(true, line.parts().getFirst()),
                    part(false, line.parts().getLast()));
            parts.addClassName("profile-parts");
            list.add(parts);
        }
    }

    private void alike() {
        line.middleOfAlike().ifPresent(middle -> {
            String number =
                    Units.with(figures.decimal(middle, decimals), line.here().unit());
            Button open = figure(
                    number,
                    getTranslation("alike.label"),
                    () -> new MethodDialog(
                                    getTranslation("alike.dialog", model),
                                    getTranslation("alike.middle"),
                                    new TextTable(
                                            List.of("results.area", "results.figure"),
                                            line.alike().stream()
                                                    .map(of -> List.of(of.area().name(), told(of.result())))
                                                    .toList()))
                            .open());
            list.add(row(
                    getTranslation("alike.label"),
                    open,
                    quiet(figures.band(
                            line.alike().getFirst().result().value(),
                            line.alike().getLast().result().value(),
                            decimals))));
        });
    }

    /** The worst and the best part by name; the lowest and the highest where neither is better. */
    private Div part(boolean first, Of of) {
        String word;
        if (line.card().moreIs() == MoreIs.NEITHER) {
            word = first ? "profile.lowest" : "profile.highest";
        } else {
            word = first ? "profile.worst" : "profile.best";
        }
        Div part = new Div(
                quiet(getTranslation(word)),
                new Anchor(AreaPages.profile(of.area().code()), of.area().name()),
                link(of));
        part.addClassName("profile-part");
        return part;
    }

    private Button link(Of of) {
        return figure(told(of.result()), of.area().name(), () -> explain(of.area()));
    }

    /** A figure that explains itself when it is chosen. */
    private Button figure(String number, String whose, Runnable explain) {
        Button button = new Button(number, click -> explain.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassNames("why", "figure-link");
        button.setAriaLabel(number + ": " + getTranslation("why.link.of", model + ", " + whose));
        return button;
    }

    private void explain(AreaSummary area) {
        new ExplanationDialog(
                        area.name(), scenarios.explain(line.run(), area.code().value()), line.run())
                .open();
    }

    private static Div row(String term, Component... described) {
        return new Div(new Term(term), new Description(described));
    }

    private String told(AreaResult result) {
        return Units.with(figures.decimal(result.value(), decimals), result.unit());
    }

    private String named(AreaSummary area) {
        return AreaNames.withLevel(this, area.name(), area.level());
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
