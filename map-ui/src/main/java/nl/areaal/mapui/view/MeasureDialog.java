package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.goal.Goal;
import nl.areaal.core.goal.Measure;
import nl.areaal.geodata.scenario.SavedScenario;

/** Asks what is done for a goal, by whom, when, and in which scenario somebody worked out what it would do. */
final class MeasureDialog extends Dialog {
    private final TextField title = new TextField(getTranslation("measures.title"));
    private final TextField by = new TextField(getTranslation("measures.by"));
    private final IntegerField from = GoalDialog.year(getTranslation("measures.from"));
    private final IntegerField to = GoalDialog.year(getTranslation("measures.to"));
    private final ComboBox<SavedScenario> scenario = new ComboBox<>(getTranslation("measures.scenario"));
    private final Goal goal;
    private final GoalServices services;
    private final Runnable changed;

    MeasureDialog(Goal goal, GoalServices services, Runnable changed) {
        this.goal = goal;
        this.services = services;
        this.changed = changed;
        addClassName("goal-dialog");
        setHeaderTitle(getTranslation("measures.dialog", goal.text().title()));
        GoalDialog.required(title, Measure.LONGEST);
        GoalDialog.required(by, Measure.LONGEST);
        title.setErrorMessage(getTranslation("dialog.missing"));
        by.setErrorMessage(getTranslation("dialog.missing"));
        to.setErrorMessage(getTranslation("measures.years.wrong"));
        int thisYear = services.goals().thisYear();
        from.setValue(thisYear);
        to.setValue(goal.path().target().year());
        scenario.setItems(services.planned().analyses().saved());
        scenario.setItemLabelGenerator(SavedScenario::name);
        scenario.setHelperText(getTranslation("measures.scenario.help"));
        scenario.setClearButtonVisible(true);
        scenario.setWidthFull();
        add(title, by, from, to, scenario);
        Button save = new Button(getTranslation("dialog.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
    }

    private void save() {
        title.setInvalid(title.getValue().isBlank());
        by.setInvalid(by.getValue().isBlank());
        Optional<Integer> first = GoalDialog.valid(from);
        Optional<Integer> last = GoalDialog.valid(to);
        to.setInvalid(first.isEmpty() || last.isEmpty() || first.get() > last.get());
        if (title.isInvalid() || by.isInvalid() || to.isInvalid()) {
            return;
        }
        Measure measure = new Measure(
                UUID.randomUUID(),
                title.getValue(),
                by.getValue(),
                new Measure.Years(first.orElseThrow(), last.orElseThrow()),
                scenario.getOptionalValue().map(SavedScenario::id));
        services.goals().save(goal, measure, services.author());
        close();
        changed.run();
    }
}
