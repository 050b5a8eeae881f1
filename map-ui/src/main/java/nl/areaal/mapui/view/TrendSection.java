package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.observation.trend.TheilSen;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.profile.Trend;
import nl.areaal.mapui.profile.Trends;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether what is measured in an area rises or falls, and whether that can be told at all. */
final class TrendSection extends Section {
    private static final Logger log = LoggerFactory.getLogger(TrendSection.class);

    private final Figures figures = new Figures(getLocale());
    private final Div content = new Div(Notice.busy(getTranslation("trend.busy")));

    TrendSection(AreaSummary area, ProfileServices services) {
        addClassName("profile-trends");
        content.addClassName("profile-content");
        add(new H2(getTranslation("trend.title")), content);
        UI ui = UI.getCurrent();
        services.planned().background().run(() -> {
            Optional<List<Trend>> found = find(area, services.trends());
            ui.accessLater(() -> fill(found), () -> {}).run();
        });
    }

    private static Optional<List<Trend>> find(AreaSummary area, Trends trends) {
        try {
            return Optional.of(trends.of(area.code()));
        } catch (RuntimeException e) {
            log.error("The trends of {} could not be had", area.code(), e);
            return Optional.empty();
        }
    }

    private void fill(Optional<List<Trend>> found) {
        content.removeAll();
        if (found.isEmpty()) {
            content.add(Notice.problem(getTranslation("scenario.failed")));
        } else if (found.get().isEmpty()) {
            content.add(Notice.empty(getTranslation("trend.none")));
        } else {
            Paragraph how = new Paragraph(getTranslation("trend.how", Trends.LOOK_BACK_DAYS));
            how.addClassName("quiet");
            content.add(how, table(found.get()));
        }
    }

    private NativeTable table(List<Trend> trends) {
        NativeTable table = new NativeTable();
        table.addClassName("why-table");
        NativeTableRow heading = new NativeTableRow();
        heading.add(head(getTranslation("trend.what"), "col"));
        heading.add(head(getTranslation("trend.slope", Trends.SLOPE_DAYS), "col"));
        heading.add(head(getTranslation("trend.verdict"), "col"));
        table.getHead().add(heading);
        trends.forEach(trend -> table.getBody().add(row(trend)));
        return table;
    }

    private NativeTableRow row(Trend trend) {
        String name = PropertyName.of(trend.property(), Language.of(getLocale()));
        TheilSen slope = trend.slope();
        int decimals = decimals(slope);
        String unit = " " + trend.unit().symbol();
        NativeTableHeaderCell what = head(name, "row");
        what.add(new WhyLink(name, () -> explain(name, trend)));
        return new NativeTableRow(
                what,
                new NativeTableCell(
                        new Span(figures.change(slope.slope(), decimals) + unit),
                        quiet(getTranslation("trend.interval", figures.band(slope.low(), slope.high(), decimals)))),
                new NativeTableCell(getTranslation(verdict(slope))));
    }

    /** The key of the text that says whether something rises or falls. */
    static String verdict(TheilSen slope) {
        return slope.isDemonstrable() ? slope.slope() > 0 ? "trend.rises" : "trend.falls" : "trend.unclear";
    }

    static int decimals(TheilSen slope) {
        return Figures.decimalsFor(Math.max(Math.abs(slope.low()), Math.abs(slope.high())));
    }

    private void explain(String name, Trend trend) {
        new MethodDialog(
                        getTranslation("trend.dialog", name),
                        getTranslation("trend.method"),
                        new Paragraph(
                                getTranslation("trend.made-of", trend.slope().points(), trend.stations())),
                        SinceLastWeek.of(trend))
                .open();
    }

    private static NativeTableHeaderCell head(String text, String scope) {
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
