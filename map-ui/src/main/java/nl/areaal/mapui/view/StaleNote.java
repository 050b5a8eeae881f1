package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.areaal.core.goal.AsOf.Change;
import nl.areaal.core.goal.Basis;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.GoalPath;
import nl.areaal.core.goal.Milestone;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.goal.Standing;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** Says that a text is older than the figures beside it, and what was otherwise when it was written. */
final class StaleNote extends Div {
    private static final Pattern FINGERPRINT = Pattern.compile(", sha256 [0-9a-f]{64}");

    private final Figures figures = new Figures(getLocale());
    private final Goal goal;

    StaleNote(Standing standing) {
        this.goal = standing.goal();
        addClassName("stale-note");
        getElement().setAttribute("role", "note");
        add(new Paragraph(getTranslation("stale.title")));
        List<List<String>> rows = new ArrayList<>();
        for (Change change : standing.changes()) {
            switch (change) {
                case Change.OfFigure of -> figure(of, rows);
                case Change.OfPath of -> path(of, rows);
            }
        }
        add(new TextTable(List.of("stale.what", "stale.then", "stale.now"), rows));
    }

    private void figure(Change.OfFigure change, List<List<String>> rows) {
        rows.add(row("stale.figure", change, this::figure));
        rows.add(row("stale.band", change, this::band));
        rows.add(row("stale.year", change, figure -> String.valueOf(figure.year())));
        rows.add(row("stale.method", change, figure -> method(figure.basis())));
        rows.add(row("stale.inputs", change, StaleNote::inputs));
    }

    /** Fingerprints are for programs; a version of a dataset has one. */
    private static String inputs(Figure figure) {
        return figure.basis().inputs().stream()
                .map(input -> FINGERPRINT.matcher(input).replaceAll(""))
                .collect(Collectors.joining("; "));
    }

    private List<String> row(String key, Change.OfFigure change, Function<Figure, String> told) {
        return List.of(getTranslation(key), told(change.then(), told), told(change.now(), told));
    }

    private String told(Optional<Figure> figure, Function<Figure, String> told) {
        return figure.map(told).filter(text -> !text.isEmpty()).orElseGet(() -> getTranslation("stale.not-known"));
    }

    private void path(Change.OfPath change, List<List<String>> rows) {
        if (!change.then().baseline().equals(change.now().baseline())) {
            rows.add(List.of(getTranslation("stale.baseline"), baseline(change.then()), baseline(change.now())));
        }
        if (!change.then().target().equals(change.now().target())) {
            rows.add(List.of(
                    getTranslation("stale.target"),
                    milestone(change.then().target()),
                    milestone(change.now().target())));
        }
    }

    private String baseline(GoalPath path) {
        return path.baseline().map(this::milestone).orElseGet(() -> getTranslation("stale.not-known"));
    }

    private String milestone(Milestone milestone) {
        return getTranslation(
                "stale.milestone",
                Units.with(
                        figures.decimal(milestone.value(), PaceWords.decimals(goal, milestone.value())),
                        goal.indicator().unit()),
                String.valueOf(milestone.year()));
    }

    private String figure(Figure figure) {
        return Units.with(figures.decimal(figure.value(), IndicatorNode.decimals(figure)), figure.unit());
    }

    private String band(Figure figure) {
        return figures.band(figure.low(), figure.high(), IndicatorNode.decimals(figure));
    }

    private String method(Basis basis) {
        String name = ModelLibrary.card(basis.method())
                .map(ModelCard::name)
                .map(known -> known.in(getLocale()))
                .orElse(basis.method());
        return getTranslation("stale.version", name, basis.version());
    }
}
