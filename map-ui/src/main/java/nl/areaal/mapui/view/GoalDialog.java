package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.core.goal.Figure;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.GoalPath;
import nl.areaal.core.goal.GoalText;
import nl.areaal.core.goal.Indicator;
import nl.areaal.core.goal.Milestone;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.core.scenario.Theme;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.language.Units;

/** Asks what is wanted of an area: by what it is measured, where it begins, and where it must be by when. */
final class GoalDialog extends Dialog {
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2200;
    private static final int YEARS_AHEAD = 10;
    private static final MathContext DIGITS = new MathContext(4);

    private final TextField title = new TextField(getTranslation("goal.title"));
    private final TextArea reason = new TextArea(getTranslation("goal.reason"));
    private final Select<Theme> theme = new Select<>();
    private final Select<Indicator> indicator = new Select<>();
    private final RadioButtonGroup<GoalPath.Side> side = new RadioButtonGroup<>();
    private final IntegerField baselineYear = year(getTranslation("goal.baseline-year"));
    private final NumberField baseline = new NumberField(getTranslation("goal.baseline"));
    private final IntegerField targetYear = year(getTranslation("goal.target-year"));
    private final NumberField target = new NumberField(getTranslation("goal.target"));
    private final AreaSummary area;
    private final transient GoalServices services;
    private final transient Map<String, Figure> known;
    private final transient Optional<Goal> existing;
    private final Runnable changed;

    /** Asks for a new goal. */
    GoalDialog(AreaSummary area, GoalServices services, Runnable changed) {
        this(area, Optional.empty(), services, changed);
    }

    /** Asks what a goal is to read from now on; what it is measured by stays. */
    GoalDialog(AreaSummary area, Goal goal, GoalServices services, Runnable changed) {
        this(area, Optional.of(goal), services, changed);
    }

    private GoalDialog(AreaSummary area, Optional<Goal> existing, GoalServices services, Runnable changed) {
        this.area = area;
        this.existing = existing;
        this.services = services;
        this.changed = changed;
        this.known = services.goals().figures(area.code());
        addClassName("goal-dialog");
        setHeaderTitle(getTranslation(existing.isPresent() ? "goal.change.dialog" : "goal.dialog", area.name()));
        describe();
        measureBy();
        existing.ifPresent(this::fill);
        add(title, reason, theme, indicator, side, row(baselineYear, baseline), row(targetYear, target));
        Button save = new Button(getTranslation("dialog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
    }

    private void describe() {
        required(title, GoalText.LONGEST_TITLE);
        title.setErrorMessage(getTranslation("dialog.missing"));
        reason.setMaxLength(GoalText.LONGEST_REASON);
        reason.setWidthFull();
        theme.setLabel(getTranslation("goal.theme"));
        theme.setItems(Theme.values());
        theme.setItemLabelGenerator(one -> one.title().in(getLocale()));
        theme.setValue(Theme.HEAT);
        theme.setWidthFull();
    }

    private void measureBy() {
        indicator.setLabel(getTranslation("goal.indicator"));
        indicator.setItems(Indicator.all());
        indicator.setItemLabelGenerator(this::named);
        indicator.setWidthFull();
        side.setLabel(getTranslation("goal.side"));
        side.setItems(GoalPath.Side.values());
        side.setItemLabelGenerator(one -> getTranslation(
                switch (one) {
                    case AT_MOST -> "goal.side.at-most";
                    case AT_LEAST -> "goal.side.at-least";
                }));
        indicator.addValueChangeListener(change -> begin(change.getValue()));
        indicator.setValue(Indicator.all().getFirst());
        targetYear.setValue(services.goals().thisYear() + YEARS_AHEAD);
        targetYear.setErrorMessage(getTranslation("goal.years.wrong"));
        target.setRequiredIndicatorVisible(true);
        target.setErrorMessage(getTranslation("dialog.missing"));
        baseline.setHelperText(getTranslation("goal.baseline.help"));
        baseline.setErrorMessage(getTranslation("goal.baseline.wrong"));
    }

    private void fill(Goal goal) {
        title.setValue(goal.text().title());
        reason.setValue(goal.text().reason());
        theme.setValue(goal.theme());
        if (Indicator.all().contains(goal.indicator())) {
            indicator.setValue(goal.indicator());
        }
        indicator.setReadOnly(true);
        side.setValue(goal.path().side());
        goal.path()
                .baseline()
                .ifPresentOrElse(
                        from -> {
                            baselineYear.setValue(from.year());
                            baseline.setValue(from.value());
                        },
                        () -> {
                            baselineYear.clear();
                            baseline.clear();
                        });
        targetYear.setValue(goal.path().target().year());
        target.setValue(goal.path().target().value());
    }

    private String named(Indicator one) {
        String unit = Units.shown(one.unit());
        return one.name().in(getLocale()) + (unit.isEmpty() ? "" : " (" + unit + ")");
    }

    /** Begins where the area stands now, on the side that is better. */
    private void begin(Indicator chosen) {
        Optional<Figure> now = Optional.ofNullable(known.get(chosen.key()));
        now.ifPresentOrElse(
                figure -> {
                    baselineYear.setValue(figure.year());
                    baseline.setValue(chosen.isCount() ? figure.value() : readable(figure.value()));
                },
                () -> {
                    baselineYear.clear();
                    baseline.clear();
                });
        boolean less = ModelLibrary.card(chosen.key())
                .filter(card -> card.moreIs() == MoreIs.WORSE)
                .isPresent();
        side.setValue(less ? GoalPath.Side.AT_MOST : GoalPath.Side.AT_LEAST);
    }

    /** In as many digits as people read; more would only seem exact. */
    private static double readable(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    private void save() {
        Optional<Integer> by = valid(targetYear);
        Optional<Integer> from = valid(baselineYear);
        Optional<Double> began = baseline.getOptionalValue().filter(Double::isFinite);
        title.setInvalid(title.getValue().isBlank());
        target.setInvalid(target.getOptionalValue().filter(Double::isFinite).isEmpty());
        baseline.setInvalid(from.isPresent() != began.isPresent());
        targetYear.setInvalid(
                by.isEmpty() || from.filter(first -> first >= by.get()).isPresent());
        if (title.isInvalid() || target.isInvalid() || baseline.isInvalid() || targetYear.isInvalid()) {
            return;
        }
        GoalPath path = new GoalPath(
                from.map(first -> new Milestone(first, began.orElseThrow())),
                new Milestone(by.orElseThrow(), target.getValue()),
                side.getValue());
        GoalText written = new GoalText(
                title.getValue(), reason.getValue(), Language.of(getLocale()).code());
        keep(written, path);
        close();
        changed.run();
    }

    /** Words that stay as they were stay in the language that they were written in. */
    private void keep(GoalText written, GoalPath path) {
        if (existing.isPresent()) {
            Goal goal = existing.get();
            GoalText before = goal.text();
            boolean same =
                    before.title().equals(written.title()) && before.reason().equals(written.reason());
            services.goals().change(goal.changed(same ? before : written, theme.getValue(), path), services.author());
        } else {
            services.goals()
                    .save(
                            new Goal(
                                    UUID.randomUUID(),
                                    area.code(),
                                    written,
                                    theme.getValue(),
                                    indicator.getValue(),
                                    path,
                                    false),
                            services.author());
        }
    }

    private static Div row(IntegerField year, NumberField value) {
        Div row = new Div(year, value);
        row.addClassName("goal-fields");
        return row;
    }

    static void required(TextField field, int longest) {
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(longest);
        field.setWidthFull();
    }

    static IntegerField year(String label) {
        IntegerField year = new IntegerField(label);
        year.setMin(FIRST_YEAR);
        year.setMax(LAST_YEAR);
        return year;
    }

    /** A year that the field accepts. */
    static Optional<Integer> valid(IntegerField year) {
        return year.getOptionalValue().filter(value -> value >= FIRST_YEAR && value <= LAST_YEAR);
    }
}
