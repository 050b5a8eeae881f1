package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Stream;
import nl.areaal.core.goal.AsOf;
import nl.areaal.core.goal.Confidence;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.Interpretation;
import nl.areaal.core.goal.Wording;
import nl.areaal.mapui.goal.Standing;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Language;
import nl.areaal.mapui.language.Units;

/** Where somebody writes how a goal stands, beside the figures that they write about. */
final class InterpretationDialog extends Dialog {
    private final TextArea text = area("text.text", "text.text.help");
    private final TextArea role = area("text.role", "text.role.help");
    private final TextArea factors = area("text.factors", "text.factors.help");
    private final RadioButtonGroup<Confidence> confidence = new RadioButtonGroup<>();
    private final Goal goal;
    private final GoalServices services;
    private final Runnable changed;
    private final AsOf about;

    InterpretationDialog(Standing standing, GoalServices services, Runnable changed) {
        this.goal = standing.goal();
        this.services = services;
        this.changed = changed;
        this.about = services.goals().look(goal);
        addClassName("goal-dialog");
        setHeaderTitle(getTranslation("text.dialog", goal.text().title()));
        confidence.setLabel(getTranslation("text.confidence"));
        confidence.setItems(Confidence.values());
        confidence.setItemLabelGenerator(one -> getTranslation("confidence." + one.word()));
        confidence.setValue(Confidence.MEDIUM);
        standing.text().map(Interpretation::wording).ifPresent(this::begin);
        add(seen(), text, role, factors, confidence);
        Button save = new Button(getTranslation("dialog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
    }

    private void begin(Wording last) {
        text.setValue(last.text());
        role.setValue(last.roleOfProvince());
        factors.setValue(last.externalFactors());
        confidence.setValue(last.confidence());
    }

    /** What the text will be kept with. */
    private Paragraph seen() {
        Figures figures = new Figures(getLocale());
        return new Paragraph(about.figure()
                .map(figure -> getTranslation(
                        "text.about",
                        goal.indicator().name().in(getLocale()),
                        Units.with(figures.decimal(figure.value(), IndicatorNode.decimals(figure)), figure.unit()),
                        figures.band(figure.low(), figure.high(), IndicatorNode.decimals(figure))))
                .orElseGet(() -> getTranslation("goal.no-figure")));
    }

    private void save() {
        List<TextArea> missing = Stream.of(text, role, factors)
                .filter(field -> field.getValue().isBlank())
                .toList();
        List.of(text, role, factors).forEach(field -> field.setInvalid(missing.contains(field)));
        if (!missing.isEmpty()) {
            missing.getFirst().focus();
            return;
        }
        Wording wording = new Wording(
                text.getValue(),
                role.getValue(),
                factors.getValue(),
                confidence.getValue(),
                Language.of(getLocale()).code());
        services.goals().write(goal, wording, services.author(), about);
        close();
        changed.run();
    }

    private TextArea area(String label, String help) {
        TextArea area = new TextArea(getTranslation(label));
        area.setHelperText(getTranslation(help));
        area.setRequiredIndicatorVisible(true);
        area.setErrorMessage(getTranslation("dialog.missing"));
        area.setMaxLength(Wording.LONGEST);
        area.setWidthFull();
        area.setMinRows(2);
        return area;
    }
}
