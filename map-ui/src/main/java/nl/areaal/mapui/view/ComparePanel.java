package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.compare.Comparison;
import nl.areaal.core.scenario.compare.Merge;
import nl.areaal.geodata.scenario.SavedScenario;
import nl.areaal.mapui.language.Figures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets saved scenarios side by side for the chosen area, goes on with a copy of one, or merges two. */
final class ComparePanel extends Div {
    private static final Logger log = LoggerFactory.getLogger(ComparePanel.class);
    private static final int MOST_COMPARED = 6;

    private final ScenarioServices services;
    private final AreaServices known;
    private final ScenarioDraft draft;
    private final Runnable drafted;
    private final Figures figures = new Figures(getLocale());
    private final MultiSelectComboBox<SavedScenario> choice = new MultiSelectComboBox<>();
    private final Button compare = new Button();
    private final Button goOn = new Button();
    private final Div message = new Div();
    private final Div result = new Div();
    private Optional<AreaCode> area = Optional.empty();
    private Optional<Comparison> compared = Optional.empty();

    /**
     * Makes the panel.
     *
     * @param drafted hears that other measures are on the drawing table
     */
    ComparePanel(ScenarioServices services, AreaServices known, ScenarioDraft draft, Runnable drafted) {
        this.services = services;
        this.known = known;
        this.draft = draft;
        this.drafted = drafted;
        addClassNames("scenario-panel", "compare-panel");
        choice.setLabel(getTranslation("compare.choose", MOST_COMPARED));
        choice.setItemLabelGenerator(one -> one.name() + " · " + figures.moment(one.createdAt()));
        choice.setWidthFull();
        choice.addValueChangeListener(change -> chosen());
        compare.setText(getTranslation("compare.run"));
        compare.addThemeVariants(ButtonVariant.PRIMARY);
        compare.setDisableOnClick(true);
        compare.addClickListener(click -> compare());
        goOn.addClickListener(click -> goOn());
        add(new H2(getTranslation("compare.title")), new Paragraph(getTranslation("compare.intro")));
        add(choice, new Div(compare, goOn), message, result);
        chosen();
    }

    /** Looks anew at what has been saved, and shows the figures of the area. */
    void show(Optional<AreaCode> shown) {
        List<SavedScenario> saved =
                services.signedIn().mayRunScenarios() ? services.analyses().saved() : List.of();
        var kept = choice.getValue();
        choice.setItems(saved);
        choice.setValue(kept.stream().filter(saved::contains).toList());
        area = shown;
        message.removeAll();
        if (!services.signedIn().mayRunScenarios()) {
            message.add(Notice.empty(getTranslation("compare.needs-login")));
        }
        fill();
    }

    private void chosen() {
        int count = choice.getValue().size();
        compare.setEnabled(count >= 1 && count <= MOST_COMPARED);
        goOn.setVisible(count == 1 || count == 2);
        goOn.setText(getTranslation(count == 2 ? "compare.merge" : "compare.copy"));
    }

    private void compare() {
        message.removeAll();
        message.add(Notice.busy(getTranslation("scenario.running")));
        List<Scenario> scenarios = scenarios();
        String asItIs = getTranslation("heat.now");
        UI ui = UI.getCurrent();
        services.background().run(() -> {
            Optional<Comparison> found = compute(scenarios, asItIs);
            ui.accessLater(() -> finished(found), () -> {}).run();
        });
    }

    private Optional<Comparison> compute(List<Scenario> scenarios, String asItIs) {
        try {
            return Optional.of(services.analyses().compare(scenarios, asItIs));
        } catch (RuntimeException e) {
            log.error("{} scenarios could not be compared", scenarios.size(), e);
            return Optional.empty();
        }
    }

    private void finished(Optional<Comparison> found) {
        message.removeAll();
        chosen();
        compared = found;
        if (found.isEmpty()) {
            message.add(Notice.problem(getTranslation("scenario.failed")));
        }
        fill();
    }

    private void fill() {
        result.removeAll();
        if (compared.isEmpty()) {
            return;
        }
        if (area.isEmpty()) {
            result.add(Notice.empty(getTranslation("compare.no-area")));
            return;
        }
        String code = area.get().value();
        String name =
                area.flatMap(known.areas()::summary).map(one -> one.name()).orElse(code);
        result.add(new CompareTable(compared.get(), code, name));
    }

    /** One scenario becomes the start of another; two become one, with what a person must look at. */
    private void goOn() {
        List<Scenario> scenarios = scenarios();
        if (scenarios.isEmpty()) {
            return;
        }
        message.removeAll();
        if (scenarios.size() == 1) {
            Scenario one = scenarios.getFirst();
            draft.begin(getTranslation("compare.copy-of", one.name()), one.interventions());
        } else {
            merge(scenarios.get(0), scenarios.get(1));
        }
        drafted.run();
    }

    private void merge(Scenario one, Scenario other) {
        Merge merge = services.analyses().merge(one, other);
        draft.begin(one.name() + " + " + other.name(), merge.interventions());
        message.add(new Paragraph(
                getTranslation("compare.conflicts", merge.conflicts().size())));
        message.add(WhyDialog.bullets(merge.conflicts().stream()
                .map(conflict -> conflict.sentence().in(getLocale()))
                .toList()));
    }

    private List<Scenario> scenarios() {
        return choice.getValue().stream()
                .flatMap(one -> services.analyses().find(one.id()).stream())
                .toList();
    }
}
