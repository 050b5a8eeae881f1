package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.core.scenario.compare.CellSpread;
import nl.areaal.mapui.language.Figures;

/**
 * How the places of an area differ: a line from the lowest to the highest, a bar over the middle eight tenths and a stroke at the
 * median, with the same in words.
 */
final class SpreadBar extends Div {
    private static final double PERCENT = 100;

    /** From where to where the bars of a row run, so that they can be compared by eye. */
    record Scale(double from, double to) {
        static Scale over(List<CellSpread> spreads) {
            return new Scale(
                    spreads.stream().mapToDouble(CellSpread::lowest).min().orElse(0),
                    spreads.stream().mapToDouble(CellSpread::highest).max().orElse(1));
        }

        double percent(double value) {
            return to > from ? PERCENT * (value - from) / (to - from) : PERCENT / 2;
        }
    }

    SpreadBar(CellSpread spread, Scale scale, MoreIs moreIs, Figures figures, int decimals) {
        addClassName("spread");
        Div chart = new Div(
                part("spread-line", scale, spread.lowest(), spread.highest()),
                part("spread-box", scale, spread.low(), spread.high()),
                part("spread-median", scale, spread.median(), spread.median()));
        chart.addClassName("spread-chart");
        chart.getElement().setAttribute("role", "img");
        chart.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "spread.words",
                                figures.decimal(spread.low(), decimals),
                                figures.decimal(spread.median(), decimals),
                                figures.decimal(spread.high(), decimals)));
        add(chart);
        ends(spread, moreIs, figures, decimals);
    }

    /** The worst first, where it is known which end that is. */
    private void ends(CellSpread spread, MoreIs moreIs, Figures figures, int decimals) {
        String lowest = figures.decimal(spread.lowest(), decimals);
        String highest = figures.decimal(spread.highest(), decimals);
        switch (moreIs) {
            case BETTER -> add(quiet("spread.worst", lowest), quiet("spread.best", highest));
            case WORSE -> add(quiet("spread.worst", highest), quiet("spread.best", lowest));
            case NEITHER -> add(quiet("spread.lowest", lowest), quiet("spread.highest", highest));
        }
    }

    private Span quiet(String key, String figure) {
        Span words = new Span(getTranslation(key, figure));
        words.addClassName("quiet");
        return words;
    }

    private static Div part(String kind, Scale scale, double from, double to) {
        Div part = new Div();
        part.addClassName(kind);
        part.getStyle()
                .setLeft(percent(scale.percent(from)))
                .setWidth(percent(scale.percent(to) - scale.percent(from)));
        return part;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share);
    }
}
