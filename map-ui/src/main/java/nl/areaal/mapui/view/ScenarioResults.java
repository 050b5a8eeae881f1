package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.map.HeatOverlay.Show;
import nl.areaal.mapui.scenario.Scenarios;

/** What a run changed, area by area, in numbers and in words. */
final class ScenarioResults extends Section {
    private static final int MOST_ROWS = 30;
    /** Smaller than any figure that is shown. */
    private static final double NOTHING = 5e-4;

    private final Scenarios scenarios;
    private final AreaStore areas;
    private final Region region;
    private final HeatLayer heat;
    private Optional<UUID> shown = Optional.empty();

    ScenarioResults(ScenarioServices planned, AreaServices known, Region region, HeatLayer heat) {
        this.scenarios = planned.scenarios();
        this.areas = known.areas();
        this.region = region;
        this.heat = heat;
        addClassName("results");
    }

    void show(Optional<UUID> run) {
        if (run.equals(shown)) {
            return;
        }
        shown = run;
        removeAll();
        run.ifPresent(id -> fill(id, scenarios.results(id)));
    }

    private void fill(UUID run, List<AreaResult> results) {
        add(new H3(getTranslation("results.title")));
        if (results.isEmpty()) {
            add(Notice.problem(getTranslation("results.unknown-run")), back());
            return;
        }
        List<AreaResult> changed = results.stream()
                .filter(result -> Math.abs(result.delta()) > NOTHING)
                .sorted(Comparator.comparingDouble(result -> -Math.abs(result.delta())))
                .toList();
        long demonstrable = results.stream().filter(AreaResult::isDemonstrable).count();
        add(new Paragraph(getTranslation("results.summary", changed.size(), demonstrable)), onMap());
        if (!changed.isEmpty()) {
            List<AreaResult> first = changed.subList(0, Math.min(MOST_ROWS, changed.size()));
            add(new ResultTable(first, areas, region, (code, name) -> explain(run, code, name)));
        }
        add(back());
    }

    private void explain(UUID run, String code, String name) {
        new ExplanationDialog(name, scenarios.explain(run, code), run).open();
    }

    private Div onMap() {
        RadioButtonGroup<Show> choice = new RadioButtonGroup<>();
        choice.setLabel(getTranslation("results.on-map"));
        choice.setItems(Show.DELTA, Show.VALUE);
        choice.setItemLabelGenerator(
                item -> getTranslation(item == Show.DELTA ? "results.on-map.delta" : "results.on-map.value"));
        choice.setValue(Show.DELTA);
        choice.addClassName("segments");
        choice.addValueChangeListener(change -> heat.setRun(shown, change.getValue()));
        return new Div(choice);
    }

    private Button back() {
        Button back = new Button(getTranslation("results.back"), click -> region.showRun(Optional.empty()));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        return back;
    }
}
