package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Theme;
import nl.areaal.core.scenario.compare.CellSpread;
import nl.areaal.core.scenario.compare.ComparedArea;
import nl.areaal.core.scenario.compare.ComparedArea.Entry;
import nl.areaal.core.scenario.compare.Comparison;
import nl.areaal.core.scenario.compare.Contender;
import nl.areaal.core.scenario.compare.Verdict;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.scenario.Compared.Spreads;

/**
 * One area, theme by theme: a row for each model, a column for each scenario, with the figure and its band, what the difference
 * amounts to, and how the places of the area differ.
 */
final class CompareTable extends NativeTable {
    private final Figures figures = new Figures(getLocale());
    private final Comparison comparison;
    private final Optional<Spreads> spreads;

    CompareTable(Comparison comparison, Optional<Spreads> spreads, String areaCode, String areaName) {
        this.comparison = comparison;
        this.spreads = spreads;
        addClassNames("result-table", "compare-table");
        setCaptionText(getTranslation("compare.caption", areaName));
        NativeTableRow heading = new NativeTableRow();
        heading.add(header(getTranslation("live.model"), "col"));
        for (Contender contender : comparison.contenders()) {
            heading.add(header(contender.name(), "col"));
        }
        getHead().add(heading);
        comparison.themes().forEach((theme, models) -> theme(theme, models, areaCode));
    }

    private void theme(Theme theme, List<ModelCard> models, String areaCode) {
        NativeTableBody body = addBody();
        NativeTableHeaderCell title = header(theme.title().in(getLocale()), "rowgroup");
        title.getElement()
                .setAttribute(
                        "colspan", String.valueOf(1 + comparison.contenders().size()));
        title.addClassName("theme");
        body.add(new NativeTableRow(title));
        for (ModelCard card : models) {
            comparison.row(card.key(), areaCode).ifPresent(row -> body.add(row(card, row)));
        }
    }

    private NativeTableRow row(ModelCard card, ComparedArea compared) {
        NativeTableHeaderCell name = header(card.name().in(getLocale()), "row");
        name.add(quiet(Units.shown(card.unit())));
        NativeTableRow row = new NativeTableRow();
        row.getElement().setAttribute("data-model", card.key());
        row.add(name);
        List<Optional<CellSpread>> found = IntStream.range(0, compared.entries().size())
                .mapToObj(place -> spreads.flatMap(all -> all.find(place, card.key())))
                .toList();
        SpreadBar.Scale scale =
                SpreadBar.Scale.over(found.stream().flatMap(Optional::stream).toList());
        for (int place = 0; place < found.size(); place++) {
            row.add(cell(card, compared.entries().get(place), found.get(place), scale));
        }
        return row;
    }

    private NativeTableCell cell(ModelCard card, Entry entry, Optional<CellSpread> spread, SpreadBar.Scale scale) {
        if (entry.result().isEmpty()) {
            return new NativeTableCell(
                    new Span("–"), quiet(entry.verdict().words().in(getLocale())));
        }
        AreaResult result = entry.result().get();
        int decimals = Figures.decimalsFor(result.baseline(), result.delta());
        NativeTableCell cell = new NativeTableCell(
                new Span(figures.decimal(result.value(), decimals)),
                quiet(figures.band(result.low(), result.high(), decimals)));
        if (entry.verdict() != Verdict.REFERENCE) {
            cell.add(verdict(entry.verdict(), figures.change(result.delta(), decimals)));
        }
        int enough = Figures.decimalsFor(result.value());
        spread.ifPresent(found -> cell.add(new SpreadBar(found, scale, card.moreIs(), figures, enough)));
        return cell;
    }

    private Span verdict(Verdict verdict, String change) {
        Span words = new Span(change + " · " + verdict.words().in(getLocale()));
        words.addClassNames("verdict", "verdict-" + verdict.name().toLowerCase(Locale.ROOT));
        return words;
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
