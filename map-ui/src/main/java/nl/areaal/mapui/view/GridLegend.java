package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.areaal.mapui.colour.ModelScale;
import nl.areaal.mapui.colour.ModelScale.Stop;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** What the colours of a grid mean: its name, a strip of colour and the figures at the ends. */
final class GridLegend extends Div {
    private final Figures figures = new Figures(getLocale());

    GridLegend(String name, ModelScale scale, String unit) {
        addClassName("scale-legend");
        List<Stop> stops = scale.legend();
        Div ends = new Div(new Span(end(stops.getFirst(), unit)), new Span(end(stops.getLast(), unit)));
        ends.addClassName("ends");
        add(new Span(name), ScaleLegend.strip(stops), ends);
    }

    private String end(Stop stop, String unit) {
        return Units.with(figures.plain(stop.value()), unit);
    }
}
