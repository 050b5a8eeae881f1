package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.areaal.core.area.AreaLevel;
import nl.areaal.core.area.AreaSummary;
import nl.areaal.mapui.scenario.AreaAnswers.Told;
import nl.areaal.mapui.scenario.BaselineNotReadyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the models say about the chosen area, as it is or in the scenario that is shown, each figure with its band. */
final class AreaFigureList extends Section {
    private static final Logger log = LoggerFactory.getLogger(AreaFigureList.class);

    private final ScenarioServices services;
    private Optional<AreaSummary> shown = Optional.empty();
    private Optional<UUID> shownRun = Optional.empty();

    AreaFigureList(ScenarioServices services) {
        this.services = services;
        addClassName("area-figures");
    }

    /** Shows the figures for an area of the scenario of a run; without a run, of the region as it is. */
    void show(AreaSummary area, Optional<UUID> run) {
        shown = Optional.of(area);
        shownRun = run;
        if (area.level() != AreaLevel.DRAWN) {
            fill(area, find(area, run));
            return;
        }
        removeAll();
        add(title(), Notice.busy(getTranslation("scenario.running")));
        UI ui = UI.getCurrent();
        services.background().run(() -> {
            Optional<List<Told>> told = find(area, run);
            ui.accessLater(() -> fillIfShown(area, run, told), () -> {}).run();
        });
    }

    /** Somebody may have gone on to another area meanwhile. */
    private void fillIfShown(AreaSummary area, Optional<UUID> run, Optional<List<Told>> told) {
        if (shown.equals(Optional.of(area)) && shownRun.equals(run)) {
            fill(area, told);
        }
    }

    private Optional<List<Told>> find(AreaSummary area, Optional<UUID> run) {
        try {
            return Optional.of(services.answers().about(area.code().value(), run));
        } catch (BaselineNotReadyException e) {
            log.info("No figures for {} yet: {}", area.code(), e.getMessage());
            return Optional.of(List.of());
        } catch (RuntimeException e) {
            log.error("The figures for {} could not be had", area.code(), e);
            return Optional.empty();
        }
    }

    private void fill(AreaSummary area, Optional<List<Told>> told) {
        removeAll();
        add(title());
        if (told.isEmpty()) {
            add(Notice.problem(getTranslation("scenario.failed")));
            return;
        }
        List<Told> all = told.get();
        if (all.stream().allMatch(one -> one.result().isEmpty())) {
            add(Notice.empty(getTranslation(all.isEmpty() ? "figures.no-run" : "figures.none")));
            return;
        }
        boolean scenario = shownRun.flatMap(services.scenarios()::find)
                .filter(run -> run.scenario().isPresent())
                .isPresent();
        String caption = getTranslation(scenario ? "figures.caption.scenario" : "figures.caption");
        add(new AreaFigureTable(caption, all, scenario, one -> explain(area, one)), silent(all));
    }

    private H3 title() {
        return new H3(getTranslation("figures.title"));
    }

    private void explain(AreaSummary area, Told told) {
        String code = area.code().value();
        new ExplanationDialog(area.name(), services.scenarios().explain(told.run(), code), told.run()).open();
    }

    /** The models without a figure here are named, so that their silence is not taken for a zero. */
    private Details silent(List<Told> all) {
        UnorderedList names = new UnorderedList();
        all.stream()
                .filter(one -> one.result().isEmpty())
                .forEach(one -> names.add(new ListItem(one.card().name().in(getLocale()))));
        Details details = new Details(getTranslation("figures.silent", names.getComponentCount()), names);
        details.addClassName("silent-models");
        details.setVisible(names.getComponentCount() > 0);
        return details;
    }
}
