package nl.areaal.mapui.view;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.colour.DrawnRuns;
import nl.areaal.mapui.map.ModelOverlay.Show;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;

/** What a scenario changed according to one model, area by area, in numbers and in words; the other models are a choice away. */
final class ScenarioResults extends Section {
    private static final int MOST_ROWS = 30;

    private final Scenarios scenarios;
    private final DrawnRuns drawn;
    private final AreaStore areas;
    private final Region region;
    private final ModelLayer answers;
    private Optional<UUID> shown = Optional.empty();

    ScenarioResults(ScenarioServices planned, AreaServices known, Region region, ModelLayer answers) {
        this.scenarios = planned.scenarios();
        this.drawn = planned.drawn();
        this.areas = known.areas();
        this.region = region;
        this.answers = answers;
        addClassName("results");
    }

    void show(Optional<UUID> run) {
        if (run.equals(shown)) {
            return;
        }
        shown = run;
        removeAll();
        run.ifPresent(id -> scenarios.find(id).ifPresentOrElse(this::fill, this::unknown));
    }

    private void unknown() {
        add(new H3(getTranslation("results.title")), Notice.problem(getTranslation("results.unknown-run")), back());
    }

    private void fill(RunSummary run) {
        add(new H3(getTranslation("results.title")), models(run));
        List<AreaResult> results = scenarios.results(run.id());
        List<AreaResult> changed = results.stream()
                .filter(result -> result.deltaLow() != 0 || result.deltaHigh() != 0)
                .sorted(Comparator.comparingDouble(result -> -Math.abs(result.delta())))
                .toList();
        long demonstrable = results.stream().filter(AreaResult::isDemonstrable).count();
        add(new Paragraph(getTranslation("results.summary", changed.size(), demonstrable)), onMap(run));
        if (!changed.isEmpty()) {
            List<AreaResult> first = changed.subList(0, Math.min(MOST_ROWS, changed.size()));
            add(new ResultTable(title(run), first, areas, region, (code, name) -> explain(run.id(), code, name)));
        }
        add(back());
    }

    /** The models that answered; each choice is a step that the back button takes back. */
    private Select<RunSummary> models(RunSummary run) {
        List<String> order = ModelLibrary.cards().stream().map(ModelCard::key).toList();
        List<RunSummary> all = scenarios.besides(run).stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.model())))
                .toList();
        Select<RunSummary> choice = new Select<>();
        choice.setLabel(getTranslation("results.model"));
        choice.addClassName("model-choice");
        choice.setItems(all);
        choice.setItemLabelGenerator(one -> title(one).name());
        all.stream().filter(one -> one.model().equals(run.model())).findFirst().ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                region.showRun(Optional.of(change.getValue().id()));
            }
        });
        choice.setWidthFull();
        return choice;
    }

    private ResultTable.Subject title(RunSummary run) {
        return ModelLibrary.card(run.model())
                .map(card -> new ResultTable.Subject(card.name().in(getLocale()), card.moreIs()))
                .orElseGet(() -> new ResultTable.Subject(run.model(), MoreIs.NEITHER));
    }

    private void explain(UUID run, String code, String name) {
        new ExplanationDialog(name, scenarios.explain(run, code), run).open();
    }

    private Div onMap(RunSummary run) {
        RadioButtonGroup<Show> choice = new RadioButtonGroup<>();
        choice.setLabel(getTranslation("results.on-map"));
        choice.setItems(Show.DELTA, Show.VALUE);
        choice.setItemLabelGenerator(
                item -> getTranslation(item == Show.DELTA ? "results.on-map.delta" : "results.on-map.value"));
        choice.setValue(Show.DELTA);
        choice.addClassName("segments");
        ScaleLegend legend = new ScaleLegend(drawn);
        legend.show(run, Show.DELTA);
        choice.addValueChangeListener(change -> {
            answers.setRun(Optional.of(run), change.getValue());
            legend.show(run, change.getValue());
        });
        return new Div(choice, legend);
    }

    private Button back() {
        Button back = new Button(getTranslation("results.back"), click -> region.showRun(Optional.empty()));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        return back;
    }
}
