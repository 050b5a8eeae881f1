package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.area.AreaCode;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.scenario.SavedScenario;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.scenario.Compared;
import nl.areaal.mapui.scenario.Merged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets saved scenarios side by side, goes on with a copy of one, or merges two. */
final class ComparePanel extends Div {
    private static final Logger log = LoggerFactory.getLogger(ComparePanel.class);
    private static final int MOST_COMPARED = 6;

    private final ScenarioServices services;
    private final ScenarioDraft draft;
    private final Region region;
    private final Runnable drafted;
    private final Figures figures = new Figures(getLocale());
    private final MultiSelectComboBox<SavedScenario> choice = new MultiSelectComboBox<>();
    private final UnorderedList origins = new UnorderedList();
    private final Button compare = new Button();
    private final Button goOn = new Button();
    private final Div message = new Div();
    private final CompareResult result;
    private final DifferenceMap difference;
    private final SideBySide sideBySide;

    /**
     * Makes the panel.
     *
     * @param drafted hears that other measures are on the drawing table
     */
    ComparePanel(ScenarioServices services, AreaServices known, ScenarioDraft draft, Region region, Runnable drafted) {
        this.services = services;
        this.draft = draft;
        this.region = region;
        this.drafted = drafted;
        result = new CompareResult(services, known, region);
        difference = new DifferenceMap(services, region);
        sideBySide = new SideBySide(services);
        addClassNames("scenario-panel", "compare-panel");
        choice.setLabel(getTranslation("compare.choose", MOST_COMPARED));
        choice.setItemLabelGenerator(one -> one.name() + " · " + figures.moment(one.createdAt()));
        choice.setAutoExpand(AutoExpandMode.VERTICAL);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> chosen());
        origins.addClassName("origins");
        compare.setText(getTranslation("compare.run"));
        compare.addThemeVariants(ButtonVariant.PRIMARY);
        compare.setDisableOnClick(true);
        compare.addClickListener(click -> compare());
        goOn.addClickListener(click -> goOn());
        Div actions = new Div(compare, goOn);
        actions.addClassName("compare-actions");
        message.addClassName("compare-message");
        add(new H2(getTranslation("compare.title")), new Paragraph(getTranslation("compare.intro")));
        add(choice, origins, actions, message, difference, result, sideBySide);
        chosen();
    }

    /** Looks anew at what has been saved, shows the figures of the area, and tells what lies on the map. */
    void show(Optional<AreaCode> shown, Optional<ShownDifference> onMap) {
        boolean may = services.signedIn().mayRunScenarios();
        List<SavedScenario> saved = may ? services.analyses().saved() : List.of();
        var kept = choice.getValue();
        if (!saved.equals(choice.getListDataView().getItems().toList())) {
            choice.setItems(saved);
            choice.setValue(kept.stream().filter(saved::contains).toList());
        }
        result.showArea(shown);
        difference.show(onMap);
        if (!may) {
            message.removeAll();
            message.add(Notice.empty(getTranslation("compare.needs-login")));
        }
    }

    private void chosen() {
        int count = choice.getValue().size();
        compare.setEnabled(count >= 1 && count <= MOST_COMPARED);
        goOn.setVisible(count == 1 || count == 2);
        goOn.setText(getTranslation(count == 2 ? "compare.merge" : "compare.copy"));
        origins.removeAll();
        choice.getValue().stream()
                .flatMap(one -> OriginInWords.of(one, figures, this::getTranslation).stream())
                .forEach(words -> origins.add(new ListItem(words)));
        origins.setVisible(origins.getElement().getChildCount() > 0);
    }

    private void compare() {
        message.removeAll();
        message.add(Notice.busy(getTranslation("scenario.running")));
        List<Scenario> scenarios = scenarios();
        String asItIs = getTranslation("heat.now");
        UI ui = UI.getCurrent();
        services.background().run(() -> {
            Optional<Compared> found = compute(scenarios, asItIs);
            ui.accessLater(() -> finished(found), () -> {}).run();
        });
    }

    private Optional<Compared> compute(List<Scenario> scenarios, String asItIs) {
        try {
            return Optional.of(services.analyses().compare(scenarios, asItIs));
        } catch (RuntimeException e) {
            log.error("{} scenarios could not be compared", scenarios.size(), e);
            return Optional.empty();
        }
    }

    private void finished(Optional<Compared> found) {
        message.removeAll();
        chosen();
        if (found.isEmpty()) {
            message.add(Notice.problem(getTranslation("scenario.failed")));
        }
        result.show(found);
        found.ifPresent(difference::offer);
        found.ifPresent(sideBySide::offer);
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
            draft.begin(getTranslation("compare.copy-of", one.name()), one.interventions(), List.of(one.id()));
            drafted.run();
            region.showPage(SidePage.SCENARIO);
        } else {
            merge(scenarios.get(0), scenarios.get(1));
        }
    }

    private void merge(Scenario one, Scenario other) {
        Merged merged = services.analyses().merge(one, other);
        draft.begin(one.name() + " + " + other.name(), merged.merge().interventions(), List.of(one.id(), other.id()));
        drafted.run();
        message.add(new MergeReport(merged, () -> region.showPage(SidePage.SCENARIO)));
    }

    private List<Scenario> scenarios() {
        return choice.getValue().stream()
                .flatMap(one -> services.analyses().find(one.id()).stream())
                .toList();
    }
}
