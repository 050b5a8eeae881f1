package nl.areaal.mapui.view;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.GoalPath;
import nl.areaal.core.goal.Milestone;
import nl.areaal.mapui.goal.Standing;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** From where a goal began to where it must be, year by year, with the pace that is needed beside the pace that was seen. */
final class PathNode extends Div {
    private final Figures figures = new Figures(getLocale());
    private final Standing standing;
    private final GoalPath path;
    private final String unit;

    PathNode(Standing standing, int thisYear) {
        this.standing = standing;
        this.path = standing.goal().path();
        this.unit = standing.goal().indicator().unit();
        addClassName("goal-node");
        PaceWords words = new PaceWords(getLocale(), this::getTranslation);
        add(new Paragraph(words.target(standing.goal())));
        add(new TextTable(List.of("path.year", "path.needed", "path.figure"), rows(thisYear)));
        standing.pace().ifPresent(pace -> words.of(pace, standing.goal()).forEach(said -> add(new Paragraph(said))));
    }

    private List<List<String>> rows(int thisYear) {
        TreeSet<Integer> years = new TreeSet<>(List.of(thisYear, path.target().year()));
        path.baseline().map(Milestone::year).ifPresent(years::add);
        standing.figure().map(Figure::year).ifPresent(years::add);
        List<List<String>> rows = new ArrayList<>();
        for (int year : years) {
            rows.add(List.of(String.valueOf(year), needed(year), figure(year)));
        }
        return rows;
    }

    private String needed(int year) {
        if (path.neededBy(year).isPresent()) {
            return number(path.neededBy(year).getAsDouble());
        }
        return year == path.target().year() ? number(path.target().value()) : getTranslation("path.not-known");
    }

    private String figure(int year) {
        Optional<Figure> now = standing.figure().filter(figure -> figure.year() == year);
        if (now.isPresent()) {
            Figure figure = now.get();
            String value = number(figure.value());
            return figure.low() < figure.high()
                    ? value + " ("
                            + figures.band(
                                    figure.low(), figure.high(), PaceWords.decimals(standing.goal(), figure.value()))
                            + ")"
                    : value;
        }
        return path.baseline()
                .filter(from -> from.year() == year)
                .map(from -> number(from.value()))
                .orElse("–");
    }

    private String number(double value) {
        return Units.with(figures.decimal(value, PaceWords.decimals(standing.goal(), value)), unit);
    }
}
