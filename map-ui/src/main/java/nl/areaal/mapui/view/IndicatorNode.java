package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.goal.Basis;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.Indicator;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.core.scenario.compare.CellSpread;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.goal.Standing;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** What a goal is measured by: the figure of now, how the places of the area differ, and what all that rests on. */
final class IndicatorNode extends Div {
    private final Figures figures = new Figures(getLocale());

    IndicatorNode(Standing standing, AreaSummary area, GoalServices services) {
        Indicator indicator = standing.goal().indicator();
        addClassName("goal-node");
        String name = indicator.name().in(getLocale());
        add(new Paragraph(name));
        if (standing.figure().isEmpty()) {
            add(Notice.empty(getTranslation("goal.no-figure")));
            return;
        }
        Figure figure = standing.figure().get();
        add(headline(figure));
        standing.spread().ifPresent(spread -> add(spread(spread, indicator)));
        add(new H4(getTranslation("goal.evidence")), evidence(figure));
        add(new WhyLink(name, () -> explain(figure, area, services)));
    }

    private Div headline(Figure figure) {
        int decimals = decimals(figure);
        Span number = new Span(Units.with(figures.decimal(figure.value(), decimals), figure.unit()));
        number.addClassName("goal-figure");
        Div headline = new Div(number);
        if (figure.low() < figure.high()) {
            headline.add(quiet(getTranslation("heat.band", figures.band(figure.low(), figure.high(), decimals))));
        }
        headline.addClassName("goal-headline");
        return headline;
    }

    private Div spread(CellSpread spread, Indicator indicator) {
        MoreIs moreIs =
                ModelLibrary.card(indicator.key()).map(ModelCard::moreIs).orElse(MoreIs.NEITHER);
        return new Div(
                quiet(getTranslation("goal.spread")),
                new SpreadBar(
                        spread,
                        SpreadBar.Scale.over(List.of(spread)),
                        moreIs,
                        figures,
                        Figures.decimalsFor(spread.median(), spread.highest() - spread.lowest())));
    }

    private Paragraph evidence(Figure figure) {
        Basis basis = figure.basis();
        String year = String.valueOf(figure.year());
        return new Paragraph(ModelLibrary.card(basis.method())
                .map(card -> getTranslation("goal.evidence.model", card.name().in(getLocale()), basis.version(), year))
                .orElseGet(() -> getTranslation("goal.evidence.count", basis.method(), basis.version(), year)));
    }

    private static void explain(Figure figure, AreaSummary area, GoalServices services) {
        figure.basis()
                .run()
                .ifPresentOrElse(
                        run -> new ExplanationDialog(
                                        area.name(),
                                        services.planned()
                                                .scenarios()
                                                .explain(run, area.code().value()),
                                        run)
                                .open(),
                        () -> services.known()
                                .origins()
                                .find(area.code())
                                .ifPresent(origin -> new AreaOriginDialog(area, origin).open()));
    }

    /** Counts are whole. */
    static int decimals(Figure figure) {
        return figure.basis().run().isEmpty() ? 0 : Figures.decimalsFor(figure.value(), figure.high() - figure.low());
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
