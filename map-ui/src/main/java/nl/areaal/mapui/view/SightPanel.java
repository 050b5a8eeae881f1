package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.observation.Observation;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;

/** What can be seen on the map in words and tables, for whoever would rather read, or cannot see it. */
final class SightPanel extends Div {
    private final Region region;
    private final Figures figures = new Figures(getLocale());
    private final Div content = new Div();

    /**
     * Makes an empty one.
     *
     * @param speak has the map say aloud what it shows
     */
    SightPanel(Region region, Runnable speak) {
        this.region = region;
        addClassName("sight-panel");
        content.addClassName("sight-content");
        Button aloud = new Button(getTranslation("sight.speak"), VaadinIcon.VOLUME_UP.create(), click -> speak.run());
        aloud.addThemeVariants(ButtonVariant.SMALL);
        aloud.addClassName("speak");
        add(new H2(getTranslation("sight.title")), aloud, content);
        content.add(Notice.empty(getTranslation("sight.none-yet")));
    }

    /** The same in a sentence or two. */
    String said(Sight sight) {
        return SightWords.of(sight, Instant.now(), figures, this::getTranslation);
    }

    void show(Sight sight) {
        content.removeAll();
        content.add(new Paragraph(said(sight)));
        sight.moment()
                .ifPresent(then -> content.add(new Paragraph(getTranslation("sight.then", figures.moment(then)))));
        content.add(new H3(getTranslation("sight.areas")), areas(sight));
        content.add(
                new H3(getTranslation("sight.readings")),
                readings(sight),
                new FreshnessNote(sight.supplies(), Instant.now()));
    }

    private Component areas(Sight sight) {
        if (sight.areas().isEmpty()) {
            return Notice.empty(getTranslation("sight.no-areas"));
        }
        Optional<ColouredFigures> all = sight.figures();
        NativeTable table = table(List.of(
                getTranslation("level." + sight.level().word()),
                getTranslation("sight.inhabitants"),
                all.map(ColouredFigures::title).orElse("")));
        sight.areas().forEach(area -> table.getBody().add(row(area, all)));
        return table;
    }

    private NativeTableRow row(AreaSummary area, Optional<ColouredFigures> all) {
        Button name = new Button(area.name(), click -> region.showArea(area.code()));
        name.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        NativeTableRow row = new NativeTableRow(head(name), new NativeTableCell(written(area.inhabitants())));
        all.ifPresent(one -> row.add(one.find(area.code().value())
                .map(figure -> cell(one, figure))
                .orElseGet(() -> new NativeTableCell(getTranslation("sight.no-figure")))));
        return row;
    }

    private NativeTableCell cell(ColouredFigures all, ColouredFigures.Banded figure) {
        NativeTableCell cell = new NativeTableCell(new Span(all.written(figure, figures)));
        figure.band()
                .map(band -> figures.band(band.low(), band.high(), Figures.decimalsFor(figure.value())))
                .ifPresent(band -> cell.add(quiet(band)));
        return cell;
    }

    private Component readings(Sight sight) {
        if (sight.sensors().isEmpty()) {
            return Notice.empty(getTranslation("sight.no-sensors"));
        }
        NativeTable table = table(List.of(
                getTranslation("sight.sensor"), getTranslation("sight.value"), getTranslation("sight.measured-at")));
        sight.sensors().forEach(sensor -> table.getBody().add(row(sensor)));
        return table;
    }

    private NativeTableRow row(Sight.SeenSensor sensor) {
        Span property = quiet(PropertyName.of(sensor.stream().property(), Language.of(getLocale())));
        NativeTableRow row = new NativeTableRow(head(new Span(sensor.thing().name()), property));
        Optional<Observation> latest = sensor.latest();
        row.add(new NativeTableCell(latest.map(reading -> figures.reading(reading.result()) + " "
                        + sensor.stream().unit().symbol())
                .orElseGet(() -> getTranslation("sensors.no-reading"))));
        NativeTableCell time = new NativeTableCell(
                latest.map(reading -> figures.moment(reading.phenomenonTime())).orElse(""));
        if (latest.filter(reading -> !reading.quality().isUsable()).isPresent()) {
            time.add(quiet(getTranslation("sight.doubtful")));
        }
        row.add(time);
        return row;
    }

    private static NativeTable table(List<String> headings) {
        NativeTable table = new NativeTable();
        table.addClassName("result-table");
        NativeTableRow row = new NativeTableRow();
        for (String heading : headings) {
            if (!heading.isEmpty()) {
                NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
                cell.getElement().setAttribute("scope", "col");
                row.add(cell);
            }
        }
        table.getHead().add(row);
        return table;
    }

    private static NativeTableHeaderCell head(Component... parts) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(parts);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    private String written(OptionalInt count) {
        return count.isPresent() ? figures.whole(count.getAsInt()) : getTranslation("area.not-known");
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
