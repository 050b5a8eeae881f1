package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.language.Figures;

/** A row for each area with its figure and the band around it, where no change is to be told of. */
final class FigureTable extends NativeTable {
    private final Figures figures = new Figures(getLocale());

    FigureTable(
            String caption,
            List<AreaResult> results,
            AreaStore areas,
            Region region,
            BiConsumer<String, String> explain) {
        addClassName("result-table");
        setCaptionText(caption);
        NativeTableRow heading = new NativeTableRow();
        for (String key : List.of("results.area", "results.figure")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
            heading.add(cell);
        }
        getHead().add(heading);
        for (AreaResult result : results) {
            AreaCell area = new AreaCell(result.areaCode(), areas, region);
            WhyLink why = new WhyLink(area.name(), () -> explain.accept(result.areaCode(), area.name()));
            getBody().add(new NativeTableRow(area, figure(result, why)));
        }
    }

    private NativeTableCell figure(AreaResult result, WhyLink why) {
        int decimals = Figures.decimalsFor(result.value());
        Span band = new Span(figures.band(result.low(), result.high(), decimals));
        band.addClassName("quiet");
        return new NativeTableCell(new Span(figures.decimal(result.value(), decimals)), band, why);
    }
}
