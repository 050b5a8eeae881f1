package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.compare.ComparedArea;
import nl.areaal.core.scenario.compare.Comparison;
import nl.areaal.core.scenario.compare.Contender;
import nl.areaal.core.scenario.compare.Verdict;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** A row for each model, a column for each scenario: the figure with its band, and what the difference amounts to. */
final class CompareTable extends NativeTable {
    private final Figures figures = new Figures(getLocale());

    CompareTable(Comparison comparison, String areaCode, String areaName) {
        addClassNames("result-table", "compare-table");
        setCaptionText(getTranslation("compare.caption", areaName));
        NativeTableRow heading = new NativeTableRow();
        heading.add(header(getTranslation("live.model"), "col"));
        for (Contender contender : comparison.contenders()) {
            heading.add(header(contender.name(), "col"));
        }
        getHead().add(heading);
        for (String model : comparison.models()) {
            ModelLibrary.card(model)
                    .ifPresent(card -> comparison.table(model).stream()
                            .filter(row -> row.areaCode().equals(areaCode))
                            .forEach(row -> getBody().add(row(card, row))));
        }
    }

    private NativeTableRow row(ModelCard card, ComparedArea compared) {
        NativeTableHeaderCell name = header(card.name().in(getLocale()), "row");
        name.add(quiet(Units.shown(card.unit())));
        NativeTableRow row = new NativeTableRow();
        row.add(name);
        compared.entries().forEach(entry -> row.add(cell(entry.result(), entry.verdict())));
        return row;
    }

    private NativeTableCell cell(Optional<AreaResult> found, Verdict verdict) {
        String words = verdict.words().in(getLocale());
        if (found.isEmpty()) {
            return new NativeTableCell(new Span("–"), quiet(words));
        }
        AreaResult result = found.get();
        int decimals = Figures.decimalsFor(result.baseline(), result.delta());
        NativeTableCell cell = new NativeTableCell(
                new Span(figures.decimal(result.value(), decimals)),
                quiet(figures.band(result.low(), result.high(), decimals)));
        if (verdict != Verdict.REFERENCE) {
            cell.add(new Span(figures.change(result.delta(), decimals)));
        }
        cell.add(quiet(words));
        return cell;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(new Span(text));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
