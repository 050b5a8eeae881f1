package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.language.Figures;

/** A row for each area: as it is, as it would be with its band, and the change in words. */
final class ResultTable extends NativeTable {
    private final Figures figures = new Figures(getLocale());
    private final MoreIs moreIs;
    private final AreaStore areas;
    private final Region region;
    private final BiConsumer<String, String> explain;

    ResultTable(
            MoreIs moreIs,
            String caption,
            List<AreaResult> results,
            AreaStore areas,
            Region region,
            BiConsumer<String, String> explain) {
        this.moreIs = moreIs;
        this.areas = areas;
        this.region = region;
        this.explain = explain;
        addClassName("result-table");
        setCaptionText(caption);
        NativeTableRow heading = new NativeTableRow();
        for (String key : List.of("results.area", "results.now", "results.then", "results.change")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            heading.add(cell);
        }
        getHead().add(heading);
        results.forEach(result -> getBody().add(row(result)));
    }

    private NativeTableRow row(AreaResult result) {
        int decimals = Figures.decimalsFor(result.baseline(), result.delta());
        AreaCell area = new AreaCell(result.areaCode(), areas, region);
        NativeTableCell change = new NativeTableCell(
                new Span(figures.change(result.delta(), decimals)),
                quiet(ChangeInWords.of(result, moreIs, figures, this::getTranslation)),
                new WhyLink(area.name(), () -> explain.accept(result.areaCode(), area.name())));
        return new NativeTableRow(
                area,
                new NativeTableCell(new Span(figures.decimal(result.baseline(), decimals))),
                new NativeTableCell(
                        new Span(figures.decimal(result.value(), decimals)),
                        quiet(figures.band(result.low(), result.high(), decimals))),
                change);
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
