package nl.areaal.mapui.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.analysis.Reaction;
import nl.areaal.mapui.language.Figures;
import nl.areaal.mapui.map.AreaalChart;
import nl.areaal.mapui.map.ChartBar;
import nl.areaal.mapui.scenario.Reacting;
import nl.areaal.mapui.scenario.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which models a scenario moves, the strongest first, what makes their bands, and why the others stay as they were. */
final class WhatReacts extends Details {
    private static final Logger log = LoggerFactory.getLogger(WhatReacts.class);

    private final ScenarioServices services;
    private final ScenarioDraft draft;
    private final Supplier<Optional<String>> area;
    private final Figures figures = new Figures(getLocale());
    private final Div content = new Div();

    /**
     * Makes a closed one.
     *
     * @param area the code of the area that figures are shown for
     */
    WhatReacts(ScenarioServices services, ScenarioDraft draft, Supplier<Optional<String>> area) {
        this.services = services;
        this.draft = draft;
        this.area = area;
        setSummaryText(getTranslation("reacts.title"));
        addClassName("what-reacts");
        add(content);
        addOpenedChangeListener(change -> ask());
        setVisible(false);
    }

    /** Other measures, or another assumption: what was found holds no more and is found anew when somebody opens it. */
    void measuresChanged() {
        setOpened(false);
        content.removeAll();
        setVisible(!draft.measures().isEmpty());
    }

    private void ask() {
        Optional<String> where = area.get();
        if (!isOpened() || where.isEmpty()) {
            return;
        }
        content.removeAll();
        content.add(Notice.busy(getTranslation("scenario.running")));
        Trial trial = draft.trial();
        UI ui = UI.getCurrent();
        services.background().run(() -> {
            Optional<List<Reacting>> found = find(trial, where.get());
            ui.accessLater(() -> show(found, trial), () -> {}).run();
        });
    }

    private Optional<List<Reacting>> find(Trial trial, String where) {
        try {
            return Optional.of(services.analyses().reactions(trial, where));
        } catch (RuntimeException e) {
            log.error(
                    "What reacts to {} measures could not be found",
                    trial.interventions().size(),
                    e);
            return Optional.empty();
        }
    }

    private void show(Optional<List<Reacting>> found, Trial asked) {
        if (!asked.equals(draft.trial())) {
            return; // other measures or another assumption meanwhile
        }
        content.removeAll();
        draft.assumedInWords(getLocale())
                .ifPresent(held -> content.add(quiet(getTranslation("assume.computed", held))));
        if (found.isEmpty()) {
            content.add(Notice.problem(getTranslation("scenario.failed")));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("reactions");
        found.get().forEach(one -> list.add(item(one)));
        content.add(list);
    }

    private ListItem item(Reacting one) {
        Span name = new Span(one.card().name().in(getLocale()));
        name.addClassName("reacting");
        return switch (one.reaction()) {
            case Reaction.Moves moves -> {
                ListItem item = new ListItem(name, words(one, moves.change()));
                one.sensitivity().ifPresent(origin -> {
                    item.add(quiet(origin.ofDelta().sentence().in(getLocale())));
                    if (origin.ofDelta().contributions().size() > 1) {
                        item.add(chart(one, moves.change()));
                    }
                });
                yield item;
            }
            case Reaction.Flat flat ->
                new ListItem(name, quiet(flat.reason().sentence().in(getLocale())));
        };
    }

    private Span words(Reacting one, AreaResult change) {
        return new Span(ChangeInWords.of(change, one.card().moreIs(), figures, this::getTranslation));
    }

    /** What each uncertain number does to the difference, from the low end of its range to the high end. */
    private AreaalChart chart(Reacting one, AreaResult change) {
        AreaalChart chart = new AreaalChart();
        chart.addClassName("band-chart");
        chart.setLabel(getTranslation("reacts.chart", one.card().name().in(getLocale())));
        chart.setBars(
                change.unit(),
                one.sensitivity().orElseThrow().ofDelta().contributions().stream()
                        .map(part ->
                                new ChartBar(part.name().in(getLocale()), part.effect(), part.effect(), part.effect()))
                        .toList());
        return chart;
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }
}
