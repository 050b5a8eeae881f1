package nl.areaal.geodata.goal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.goal.AsOf;
import nl.areaal.core.goal.Basis;
import nl.areaal.core.goal.Confidence;
import nl.areaal.core.goal.EarlierGoal;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.GoalPath;
import nl.areaal.core.goal.GoalText;
import nl.areaal.core.goal.Indicator;
import nl.areaal.core.goal.Interpretation;
import nl.areaal.core.goal.Measure;
import nl.areaal.core.goal.Milestone;
import nl.areaal.core.goal.Wording;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Theme;
import nl.areaal.geodata.store.RowTimes;
import org.jspecify.annotations.Nullable;

/** How goals, measures and interpretations lie in their rows. */
final class GoalRows {
    private GoalRows() {}

    static Goal goal(ResultSet row, int number) throws SQLException {
        return new Goal(
                row.getObject("id", UUID.class),
                new AreaCode(row.getString("area_code")),
                text(row),
                theme(row),
                indicator(row.getString("indicator")),
                path(row),
                row.getBoolean("is_example"));
    }

    static EarlierGoal earlier(ResultSet row, int number) throws SQLException {
        return new EarlierGoal(
                text(row), theme(row), path(row), row.getString("replaced_by"), RowTimes.get(row, "replaced_at"));
    }

    private static GoalText text(ResultSet row) throws SQLException {
        return new GoalText(row.getString("title"), row.getString("reason"), row.getString("language"));
    }

    private static Theme theme(ResultSet row) throws SQLException {
        return Theme.valueOf(row.getString("theme").toUpperCase(Locale.ROOT));
    }

    /** That of a model which is no more has no figure, but the goal still stands. */
    private static Indicator indicator(String key) {
        return Indicator.find(key).orElseGet(() -> new Indicator(key, Bilingual.same(key), "1"));
    }

    static Measure measure(ResultSet row, int number) throws SQLException {
        return new Measure(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("carried_out_by"),
                new Measure.Years(row.getInt("from_year"), row.getInt("to_year")),
                Optional.ofNullable(row.getObject("scenario_id", UUID.class)));
    }

    static Interpretation interpretation(ResultSet row, int number) throws SQLException {
        return new Interpretation(
                row.getInt("version"),
                new Wording(
                        row.getString("text"),
                        row.getString("role_of_province"),
                        row.getString("external_factors"),
                        Confidence.ofWord(row.getString("confidence")),
                        row.getString("language")),
                row.getString("author"),
                RowTimes.get(row, "written_at"),
                new AsOf(figure(row), path(row)));
    }

    private static Optional<Figure> figure(ResultSet row) throws SQLException {
        if (row.getString("figure_unit") == null) {
            return Optional.empty();
        }
        Basis basis = new Basis(
                row.getString("method"),
                row.getString("method_version"),
                Arrays.asList((String[]) row.getArray("inputs").getArray()),
                Optional.ofNullable(row.getObject("run_id", UUID.class)));
        return Optional.of(new Figure(
                row.getDouble("figure"),
                row.getDouble("figure_low"),
                row.getDouble("figure_high"),
                row.getString("figure_unit"),
                row.getInt("figure_year"),
                basis));
    }

    private static GoalPath path(ResultSet row) throws SQLException {
        Optional<Milestone> baseline = row.getObject("baseline_year") == null
                ? Optional.empty()
                : Optional.of(new Milestone(row.getInt("baseline_year"), row.getDouble("baseline_value")));
        return new GoalPath(
                baseline, new Milestone(row.getInt("target_year"), row.getDouble("target_value")), side(row));
    }

    private static GoalPath.Side side(ResultSet row) throws SQLException {
        return GoalPath.Side.valueOf(row.getString("side").replace('-', '_').toUpperCase(Locale.ROOT));
    }

    static Map<String, @Nullable Object> columns(GoalPath path) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("side", path.side().name().replace('_', '-').toLowerCase(Locale.ROOT));
        columns.put("baseline_year", path.baseline().map(Milestone::year).orElse(null));
        columns.put("baseline_value", path.baseline().map(Milestone::value).orElse(null));
        columns.put("target_year", path.target().year());
        columns.put("target_value", path.target().value());
        return columns;
    }

    static Map<String, @Nullable Object> columns(Optional<Figure> figure) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("figure", figure.map(Figure::value).orElse(null));
        columns.put("figure_low", figure.map(Figure::low).orElse(null));
        columns.put("figure_high", figure.map(Figure::high).orElse(null));
        columns.put("figure_unit", figure.map(Figure::unit).orElse(null));
        columns.put("figure_year", figure.map(Figure::year).orElse(null));
        Optional<Basis> basis = figure.map(Figure::basis);
        columns.put("method", basis.map(Basis::method).orElse(null));
        columns.put("method_version", basis.map(Basis::version).orElse(null));
        columns.put("inputs", basis.map(Basis::inputs).orElse(List.of()).toArray(String[]::new));
        columns.put("run_id", basis.flatMap(Basis::run).orElse(null));
        return columns;
    }
}
