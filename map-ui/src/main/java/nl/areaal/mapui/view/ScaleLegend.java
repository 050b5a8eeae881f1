package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import nl.areaal.mapui.colour.DrawnRun;
import nl.areaal.mapui.colour.DrawnRuns;
import nl.areaal.mapui.colour.ModelScale.Stop;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;
import nl.areaal.mapui.map.ModelOverlay.Show;
import nl.areaal.mapui.scenario.RunSummary;

/** What the colours of a run on the map mean: its name, a strip of colour and the figures at the ends. */
final class ScaleLegend extends Div {
    private final DrawnRuns runs;
    private final Figures figures = new Figures(getLocale());

    ScaleLegend(DrawnRuns runs) {
        this.runs = runs;
        addClassName("scale-legend");
    }

    void show(RunSummary run, Show show) {
        removeAll();
        try {
            DrawnRun drawn = runs.get(run.id());
            String name = drawn.card().name().in(getLocale());
            fill(drawn, show, show == Show.DELTA ? getTranslation("legend.change", name) : name);
        } catch (NoSuchElementException gone) {
            add(Notice.empty(getTranslation("results.unknown-run")));
        }
    }

    /** What the colours of a difference mean, and what they do not. */
    void show(ShownDifference difference) {
        removeAll();
        String name = difference.card().name().in(getLocale());
        try {
            fill(
                    runs.difference(difference.runs()),
                    Show.DELTA,
                    getTranslation("legend.difference", name, difference.from(), difference.to()));
        } catch (NoSuchElementException gone) {
            add(Notice.empty(getTranslation("results.unknown-run")));
            return;
        }
        Span note = new Span(getTranslation("legend.central"));
        note.addClassName("quiet");
        add(note);
    }

    private void fill(DrawnRun run, Show show, String title) {
        List<Stop> stops = run.scale(show == Show.DELTA).legend();
        Div ends = new Div(new Span(end(run, stops.getFirst(), show)), new Span(end(run, stops.getLast(), show)));
        if (show == Show.DELTA) {
            ends.addComponentAtIndex(1, new Span(getTranslation("legend.same")));
        }
        ends.addClassName("ends");
        add(new Span(title), strip(stops), ends);
    }

    /** The colours in a row; the figures beside it say what they mean. */
    static Div strip(List<Stop> stops) {
        Div strip = new Div();
        strip.addClassName("strip");
        strip.getElement().setAttribute("aria-hidden", "true");
        strip.getStyle()
                .setBackground(stops.stream()
                        .map(Stop::colour)
                        .collect(Collectors.joining(", ", "linear-gradient(90deg, ", ")")));
        return strip;
    }

    private String end(DrawnRun run, Stop stop, Show show) {
        int decimals = Figures.decimalsFor(stop.value() == 0 ? 1 : stop.value());
        String number = show == Show.DELTA
                ? figures.change(stop.value(), Math.max(0, decimals - 1))
                : figures.plain(stop.value());
        return Units.with(number, run.card().unit());
    }
}
