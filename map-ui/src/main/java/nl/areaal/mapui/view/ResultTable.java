package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** A row for each area: as it is, as it would be with its band, and the change in words. */
final class ResultTable extends NativeTable {
    private final Figures figures = new Figures(getLocale());
    private final Subject subject;
    private final AreaStore areas;
    private final Region region;
    private final BiConsumer<String, String> explain;

    /** The model whose figures these are. */
    record Subject(String name, MoreIs moreIs) {}

    ResultTable(
            Subject subject,
            List<AreaResult> results,
            AreaStore areas,
            Region region,
            BiConsumer<String, String> explain) {
        this.subject = subject;
        this.areas = areas;
        this.region = region;
        this.explain = explain;
        addClassName("result-table");
        setCaptionText(getTranslation(
                "results.caption",
                subject.name(),
                Units.shown(results.getFirst().unit()).isEmpty()
                        ? getTranslation("results.no-unit")
                        : Units.shown(results.getFirst().unit())));
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
        Optional<AreaSummary> area = AreaCode.parse(result.areaCode()).flatMap(areas::summary);
        String name = area.map(AreaSummary::name).orElse(result.areaCode());
        NativeTableHeaderCell title =
                new NativeTableHeaderCell(area.map(this::link).orElseGet(() -> new Span(name)));
        area.ifPresent(
                one -> title.add(quiet(getTranslation("level." + one.level().word()))));
        title.getElement().setAttribute("scope", "row");
        NativeTableCell change = new NativeTableCell(
                new Span(figures.change(result.delta(), decimals)),
                quiet(ChangeInWords.of(result, subject.moreIs(), figures, this::getTranslation)),
                new WhyLink(name, () -> explain.accept(result.areaCode(), name)));
        return new NativeTableRow(
                title,
                new NativeTableCell(new Span(figures.decimal(result.baseline(), decimals))),
                new NativeTableCell(
                        new Span(figures.decimal(result.value(), decimals)),
                        quiet(figures.band(result.low(), result.high(), decimals))),
                change);
    }

    private Component link(AreaSummary area) {
        Button link = new Button(area.name(), click -> region.showArea(area.code()));
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return link;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
