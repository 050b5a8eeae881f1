package nl.areaal.mapui.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.mapui.map.ModelOverlay.Show;
import nl.areaal.mapui.scenario.RunSummary;
import nl.areaal.mapui.scenario.Scenarios;

/** Finds the figures of areas that go with what is drawn of the models. */
final class ColouredFinder {
    private final ModelLayer answers;
    private final Scenarios scenarios;
    private final Locale locale;
    private final ChangeInWords.Texts texts;

    ColouredFinder(ModelLayer answers, Scenarios scenarios, Locale locale, ChangeInWords.Texts texts) {
        this.answers = answers;
        this.scenarios = scenarios;
        this.locale = locale;
        this.texts = texts;
    }

    /** Empty when no answer is drawn. */
    Optional<ColouredFigures> find() {
        return answers.difference()
                .map(this::of)
                .or(() -> answers.run()
                        .flatMap(run -> ModelLibrary.card(run.model()).map(card -> of(card, run, answers.what()))));
    }

    private ColouredFigures of(ShownDifference drawn) {
        String name = drawn.card().name().in(locale);
        return new ColouredFigures(
                texts.get("legend.difference", name, drawn.from(), drawn.to()),
                drawn.card().unit(),
                true,
                ColouredFigures.difference(
                        byArea(drawn.runs().from()), byArea(drawn.runs().to())));
    }

    private ColouredFigures of(ModelCard card, RunSummary run, Show show) {
        String name = card.name().in(locale);
        boolean change = show == Show.DELTA;
        Map<String, ColouredFigures.Banded> figures = byArea(run.id()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        area -> change
                                ? ColouredFigures.delta(area.getValue())
                                : ColouredFigures.value(area.getValue())));
        return new ColouredFigures(change ? texts.get("legend.change", name) : name, card.unit(), change, figures);
    }

    private Map<String, AreaResult> byArea(UUID run) {
        return scenarios.results(run).stream().collect(Collectors.toMap(AreaResult::areaCode, Function.identity()));
    }
}
