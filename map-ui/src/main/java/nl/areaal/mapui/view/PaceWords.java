package nl.areaal.mapui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.Milestone;
import nl.areaal.core.goal.Pace;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** Says in sentences what a goal needs each year beside what was seen, and what can be said of the two. */
final class PaceWords {
    private final Figures figures;
    private final SummaryWords.Texts texts;

    PaceWords(Locale locale, SummaryWords.Texts texts) {
        this.figures = new Figures(locale);
        this.texts = texts;
    }

    /** E.g. at most 1.50 K by the end of 2035. */
    String target(Goal goal) {
        Milestone target = goal.path().target();
        String key = switch (goal.path().side()) {
            case AT_MOST -> "path.at-most";
            case AT_LEAST -> "path.at-least";
        };
        return texts.get(
                key,
                Units.with(
                        figures.decimal(target.value(), decimals(goal, target.value())),
                        goal.indicator().unit()),
                year(target.year()));
    }

    List<String> of(Pace pace, Goal goal) {
        List<String> said = new ArrayList<>();
        pace.needed()
                .ifPresent(needed -> said.add(texts.get(
                        "pace.needed",
                        change(goal, needed),
                        year(goal.path().target().year()))));
        pace.seen().ifPresent(seen -> said.add(seen(seen, goal)));
        said.add(texts.get(
                "pace." + pace.reading().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return said;
    }

    private String seen(Pace.Seen seen, Goal goal) {
        String since = year(goal.path().baseline().orElseThrow().year());
        String value = change(goal, seen.value());
        if (seen.low() == seen.high()) {
            return texts.get("pace.seen", since, value);
        }
        double low = Math.min(seen.low(), seen.high());
        double high = Math.max(seen.low(), seen.high());
        return texts.get("pace.seen.band", since, value, figures.band(low, high, decimals(goal, seen.value())));
    }

    private String change(Goal goal, double perYear) {
        int decimals = goal.indicator().isCount() ? 1 : Figures.decimalsFor(perYear);
        return Units.with(figures.change(perYear, decimals), goal.indicator().unit());
    }

    static int decimals(Goal goal, double value) {
        return goal.indicator().isCount() ? 0 : Figures.decimalsFor(value);
    }

    /** Years have no thousands. */
    private static String year(int year) {
        return String.valueOf(year);
    }
}
