package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.map.AreaalChart;
import nl.areaal.mapui.map.ChartBar;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;

/** How much warmer an area is than the open country on a summer day, with the band in which the truth may lie. */
final class HeatFigure extends Section {
    static final String MODEL = "heat";
    private static final int DECIMALS = 2;
    private final Scenarios scenarios;
    private final Figures figures = new Figures(getLocale());

    HeatFigure(Scenarios scenarios) {
        this.scenarios = scenarios;
        addClassName("figure");
    }

    /** Shows what a run found for an area; without a run the newest baseline. */
    void show(AreaSummary area, Optional<UUID> run) {
        removeAll();
        Paragraph intro = new Paragraph(getTranslation("heat.intro"));
        intro.addClassName("quiet");
        add(new H3(getTranslation("heat.title")), intro);
        Optional<UUID> chosen = run.flatMap(this::heatOf)
                .or(() -> scenarios.newestBaseline(MODEL).map(RunSummary::id));
        chosen.flatMap(id -> scenarios.result(id, area.code().value()))
                .ifPresentOrElse(
                        result -> add(figure(area.name(), chosen.orElseThrow(), result, run.isPresent())),
                        () -> add(Notice.empty(getTranslation(chosen.isEmpty() ? "heat.no-run" : "heat.no-value"))));
    }

    /** The run of the heat model for the same scenario. */
    private Optional<UUID> heatOf(UUID run) {
        return scenarios
                .find(run)
                .flatMap(found -> scenarios.besides(found).stream()
                        .filter(one -> one.model().equals(MODEL))
                        .map(RunSummary::id)
                        .findFirst());
    }

    private List<Component> figure(String name, UUID run, AreaResult result, boolean scenario) {
        List<Component> parts = new ArrayList<>();
        parts.add(value(result));
        if (scenario) {
            parts.add(new Paragraph(ChangeInWords.of(result, MoreIs.WORSE, figures, this::getTranslation)));
        }
        parts.add(chart(result, scenario));
        parts.add(new WhyLink(
                getTranslation("heat.title"),
                () -> new ExplanationDialog(name, scenarios.explain(run, result.areaCode()), run).open()));
        return parts;
    }

    private Div value(AreaResult result) {
        Span number = new Span(figures.decimal(result.value(), DECIMALS));
        number.addClassName("number");
        number.setId("heat-value");
        Span unit = new Span(result.unit());
        unit.addClassName("unit");
        Span band = new Span(getTranslation("heat.band", figures.band(result.low(), result.high(), DECIMALS)));
        band.addClassName("quiet");
        Div value = new Div(number, unit, band);
        value.addClassName("figure-value");
        return value;
    }

    private AreaalChart chart(AreaResult result, boolean scenario) {
        AreaalChart chart = new AreaalChart();
        chart.addClassName("band-chart");
        chart.setLabel(getTranslation("heat.chart"));
        List<ChartBar> bars = new ArrayList<>();
        if (scenario) {
            bars.add(new ChartBar(getTranslation("heat.now"), result.baseline(), result.baseline(), result.baseline()));
        }
        String label = getTranslation(scenario ? "heat.then" : "heat.now");
        bars.add(new ChartBar(label, result.value(), result.low(), result.high()));
        chart.setBars(result.unit(), bars);
        return chart;
    }
}
