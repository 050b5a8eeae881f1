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
import java.util.function.BiConsumer;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.ModelCard.MoreIs;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.area.AreaStore;
import nl.areaal.mapui.colour.DrawnRuns;
import nl.areaal.mapui.language.Units;
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

    /** Reads anew what is shown next: more models may have answered meanwhile. */
    void forget() {
        shown = Optional.empty();
    }

    private void unknown() {
        add(new H3(getTranslation("results.title")), Notice.problem(getTranslation("results.unknown-run")), back());
    }

    private void fill(RunSummary run) {
        boolean asItIs = run.scenario().isEmpty();
        add(new H3(getTranslation(asItIs ? "results.title.now" : "results.title")), models(run));
        if (run.isAnswered()) {
            figures(run, asItIs);
        } else {
            add(new RunRemarks("results.no-answer", run.noAnswer()));
        }
        add(back());
    }

    private void figures(RunSummary run, boolean asItIs) {
        List<AreaResult> results = scenarios.results(run.id());
        List<AreaResult> changed = results.stream()
                .filter(result -> result.deltaLow() != 0 || result.deltaHigh() != 0)
                .sorted(Comparator.comparingDouble(result -> -Math.abs(result.delta())))
                .toList();
        if (asItIs) {
            add(onMapNow(run));
        } else {
            long demonstrable =
                    results.stream().filter(AreaResult::isDemonstrable).count();
            add(new Paragraph(getTranslation("results.summary", changed.size(), demonstrable)), onMap(run));
        }
        if (!run.remarks().isEmpty()) {
            add(new RunRemarks("results.remarks", run.remarks()));
        }
        if (changed.isEmpty()) {
            add(areas(run, results));
        } else {
            add(new ResultTable(moreIs(run), caption(run), firstOf(changed), areas, region, explaining(run)));
        }
    }

    /** The figures themselves, the ones that need attention first. */
    private Div areas(RunSummary run, List<AreaResult> results) {
        double sign = moreIs(run) == MoreIs.BETTER ? 1 : -1;
        List<AreaResult> sorted = results.stream()
                .sorted(Comparator.comparingDouble(result -> sign * result.value()))
                .toList();
        String order = sign > 0 ? "results.lowest-first" : "results.highest-first";
        Div list = new Div();
        list.add(
                new Paragraph(
                        getTranslation(order, results.size(), firstOf(sorted).size())),
                new FigureTable(caption(run), firstOf(sorted), areas, region, explaining(run)));
        return list;
    }

    private static List<AreaResult> firstOf(List<AreaResult> sorted) {
        return sorted.subList(0, Math.min(MOST_ROWS, sorted.size()));
    }

    /** The models that were asked; each choice is a step that the back button takes back. */
    private Select<RunSummary> models(RunSummary run) {
        List<String> order = ModelLibrary.cards().stream().map(ModelCard::key).toList();
        List<RunSummary> all = scenarios.besides(run).stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.model())))
                .toList();
        Select<RunSummary> choice = new Select<>();
        choice.setLabel(getTranslation("results.model"));
        choice.addClassName("model-choice");
        choice.setItems(all);
        choice.setItemLabelGenerator(
                one -> one.isAnswered() ? name(one) : getTranslation("results.silent-model", name(one)));
        all.stream().filter(one -> one.model().equals(run.model())).findFirst().ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                region.showRun(Optional.of(change.getValue().id()));
            }
        });
        choice.setWidthFull();
        return choice;
    }

    private String name(RunSummary run) {
        return ModelLibrary.card(run.model())
                .map(card -> card.name().in(getLocale()))
                .orElse(run.model());
    }

    private static MoreIs moreIs(RunSummary run) {
        return ModelLibrary.card(run.model()).map(ModelCard::moreIs).orElse(MoreIs.NEITHER);
    }

    private String caption(RunSummary run) {
        String unit = ModelLibrary.card(run.model())
                .map(ModelCard::unit)
                .map(Units::shown)
                .orElse("");
        return getTranslation("results.caption", name(run), unit.isEmpty() ? getTranslation("results.no-unit") : unit);
    }

    private BiConsumer<String, String> explaining(RunSummary run) {
        return (code, name) -> new ExplanationDialog(name, scenarios.explain(run.id(), code), run.id()).open();
    }

    private ScaleLegend onMapNow(RunSummary run) {
        ScaleLegend legend = new ScaleLegend(drawn);
        legend.show(run, Show.VALUE);
        return legend;
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
