package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Theme;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.scenario.AreaAnswers.Told;

/** Theme by theme a row for each model: its figure for an area with the band and, of a scenario, what that changes. */
final class AreaFigureTable extends NativeTable {
    private final Figures figures = new Figures(getLocale());
    private final boolean scenario;
    private final Consumer<Told> explain;

    /**
     * Makes the table.
     *
     * @param scenario whether the figures are those of a scenario
     * @param explain opens what stands behind a figure
     */
    AreaFigureTable(String caption, List<Told> told, boolean scenario, Consumer<Told> explain) {
        this.scenario = scenario;
        this.explain = explain;
        addClassNames("result-table", "figure-table");
        setCaptionText(caption);
        NativeTableRow heading = new NativeTableRow();
        heading.add(header("live.model", "col"), header(scenario ? "results.then" : "results.now", "col"));
        getHead().add(heading);
        told.stream()
                .filter(one -> one.result().isPresent())
                .collect(Collectors.groupingBy(one -> one.card().theme(), TreeMap::new, Collectors.toList()))
                .forEach(this::theme);
    }

    private void theme(Theme theme, List<Told> models) {
        NativeTableHeaderCell title = new NativeTableHeaderCell(theme.title().in(getLocale()));
        title.getElement().setAttribute("scope", "rowgroup").setAttribute("colspan", "2");
        title.addClassName("theme");
        NativeTableBody body = addBody();
        body.add(new NativeTableRow(title));
        models.forEach(one -> body.add(row(one)));
    }

    private NativeTableRow row(Told told) {
        AreaResult result = told.result().orElseThrow();
        String model = told.card().name().in(getLocale());
        NativeTableHeaderCell name = new NativeTableHeaderCell(new Span(model));
        name.add(new WhyLink(model, () -> explain.accept(told)));
        name.getElement().setAttribute("scope", "row");
        int decimals = Figures.decimalsFor(result.baseline(), scenario ? result.delta() : result.high() - result.low());
        Span value = new Span(Units.with(figures.decimal(result.value(), decimals), result.unit()));
        NativeTableCell figure = new NativeTableCell(
                value, quiet(getTranslation("heat.band", figures.band(result.low(), result.high(), decimals))));
        if (scenario) {
            figure.add(quiet(ChangeInWords.of(result, told.card().moreIs(), figures, this::getTranslation)));
        }
        NativeTableRow row = new NativeTableRow(name, figure);
        row.getElement().setAttribute("data-model", told.card().key());
        return row;
    }

    private NativeTableHeaderCell header(String key, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
