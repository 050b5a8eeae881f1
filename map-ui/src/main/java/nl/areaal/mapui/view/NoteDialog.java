package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import nl.areaal.core.scenario.Adjustable;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ParameterNote.Held;
import nl.areaal.core.scenario.ParameterNote.Wording;
import nl.areaal.core.scenario.ScenarioModel;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.language.Units;

/** Asks what somebody has to say about a number on a model's card; for a dissent the value they hold to be right, and its source. */
final class NoteDialog extends Dialog {
    private final ScenarioModel model;
    private final Consumer<Wording> written;
    private final Figures figures = new Figures(getLocale());
    private final Select<Parameter> parameter = new Select<>();
    private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
    private final TextArea text = new TextArea(getTranslation("notes.text"));
    private final NumberField value = new NumberField(getTranslation("notes.value"));
    private final TextField source = new TextField(getTranslation("notes.source"));

    /** What somebody writes. */
    private enum Kind {
        NOTE("notes.kind.note"),
        DISSENT("notes.kind.dissent");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    NoteDialog(ScenarioModel model, Consumer<Wording> written) {
        this.model = model;
        this.written = written;
        addClassNames("goal-dialog", "note-dialog");
        setHeaderTitle(getTranslation("notes.dialog", model.card().name().in(getLocale())));
        parameter.setLabel(getTranslation("notes.parameter"));
        parameter.setItems(model.card().parameters());
        parameter.setItemLabelGenerator(this::named);
        parameter.setValue(model.card().parameters().getFirst());
        parameter.setWidthFull();
        parameter.addValueChangeListener(change -> ask());
        kind.setLabel(getTranslation("notes.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.key));
        kind.setValue(Kind.NOTE);
        kind.addValueChangeListener(change -> ask());
        text.setRequiredIndicatorVisible(true);
        text.setErrorMessage(getTranslation("dialog.missing"));
        text.setMaxLength(Wording.LONGEST_TEXT);
        text.setWidthFull();
        text.setMinRows(2);
        value.setRequiredIndicatorVisible(true);
        value.setErrorMessage(getTranslation("dialog.missing"));
        value.setWidthFull();
        GoalDialog.required(source, Held.LONGEST_SOURCE);
        source.setErrorMessage(getTranslation("dialog.missing"));
        add(parameter, kind, value, source, text);
        Button save = new Button(getTranslation("dialog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
        ask();
    }

    private String named(Parameter one) {
        String range = one.isRanged()
                ? " (" + figures.plain(one.low()) + "\u2009–\u2009" + figures.plain(one.high()) + ")"
                : "";
        return one.name().in(getLocale()) + ": " + Units.with(figures.plain(one.central()) + range, one.unit());
    }

    /** A value is asked for in a dissent only, with whether the model can be asked with another. */
    private void ask() {
        boolean dissent = kind.getValue() == Kind.DISSENT;
        value.setVisible(dissent);
        source.setVisible(dissent);
        value.setHelperText(model.adjustable().stream()
                .filter(one -> one.parameter().equals(parameter.getValue().key()))
                .findFirst()
                .map(this::taken)
                .orElseGet(() -> getTranslation("notes.value.not-taken")));
    }

    private String taken(Adjustable adjustable) {
        return getTranslation("notes.value.taken", figures.plain(adjustable.least()), figures.plain(adjustable.most()));
    }

    private void save() {
        boolean dissent = kind.getValue() == Kind.DISSENT;
        Optional<Double> held = value.getOptionalValue().filter(Double::isFinite);
        text.setInvalid(text.getValue().isBlank());
        value.setInvalid(dissent && held.isEmpty());
        source.setInvalid(dissent && source.getValue().isBlank());
        if (text.isInvalid() || value.isInvalid() || source.isInvalid()) {
            return;
        }
        written.accept(new Wording(
                model.card().key(),
                parameter.getValue().key(),
                text.getValue(),
                held.filter(any -> dissent).map(number -> new Held(number, source.getValue()))));
        close();
    }
}
