package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.compare.SecondOpinion;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** A row for each model that an assumption concerns: the figures as usual, those under it, and whether they differ beyond doubt. */
final class SecondOpinionTable extends NativeTable {
    private final Figures figures = new Figures(getLocale());

    /** A model, and what it says both ways. */
    record Line(ModelCard card, SecondOpinion opinion) {}

    SecondOpinionTable() {
        addClassNames("result-table", "opinion-table");
        NativeTableRow heading = new NativeTableRow();
        for (String key : List.of("live.model", "assume.usual", "assume.other", "assume.difference")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            heading.add(cell);
        }
        getHead().add(heading);
    }

    /** Shows what holds for an area; with no lines there is nothing to see. */
    void show(String caption, List<Line> lines) {
        setCaptionText(caption);
        getBody().removeAll();
        lines.forEach(line -> getBody().add(row(line)));
        setVisible(!lines.isEmpty());
    }

    private NativeTableRow row(Line line) {
        NativeTableHeaderCell name =
                new NativeTableHeaderCell(new Span(line.card.name().in(getLocale())));
        name.add(quiet(Units.shown(line.card.unit())));
        name.getElement().setAttribute("scope", "row");
        SecondOpinion opinion = line.opinion;
        int decimals = Figures.decimalsFor(opinion.usual().value(), opinion.difference());
        NativeTableRow row = new NativeTableRow(
                name,
                figure(opinion.usual(), decimals),
                figure(opinion.other(), decimals),
                new NativeTableCell(
                        new Span(figures.change(opinion.difference(), decimals)),
                        quiet(getTranslation(
                                opinion.isDemonstrable() ? "assume.demonstrable" : "assume.not-demonstrable")),
                        quiet(getTranslation(
                                opinion.isChangeDemonstrable()
                                        ? "assume.change.demonstrable"
                                        : "assume.change.not-demonstrable"))));
        row.getElement().setAttribute("data-model", line.card.key());
        return row;
    }

    private NativeTableCell figure(AreaResult result, int decimals) {
        int enough = Math.max(decimals, Figures.decimalsFor(result.value(), result.delta()));
        return new NativeTableCell(
                new Span(figures.decimal(result.value(), decimals)),
                quiet(figures.band(result.low(), result.high(), decimals)),
                quiet(getTranslation(
                        "assume.change",
                        figures.change(result.delta(), enough),
                        figures.band(result.deltaLow(), result.deltaHigh(), enough))));
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
