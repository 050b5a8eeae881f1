package nl.areaal.core.scenario.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.Theme;
import nl.areaal.core.scenario.compare.ComparedArea.Entry;
import nl.areaal.core.scenario.engine.AreaFigures;

/**
 * Any number of scenarios beside one of them, per theme and area.
 *
 * <p>Each difference is taken with the same parameters on both sides, so what is uncertain about both cancels; two bands of values
 * may overlap while their difference is beyond doubt.
 *
 * @param reference the place of the one that the others are set beside; one under other assumptions is set beside the region as it
 *     is under the same, so that what differs is the scenario and not the assumption
 */
public record Comparison(List<Contender> contenders, int reference) {
    public Comparison {
        contenders = List.copyOf(contenders);
        if (reference < 0 || reference >= contenders.size()) {
            throw new IllegalArgumentException("comparison: reference is " + reference
                    + ", expected the place of one of " + contenders.size() + " scenarios");
        }
    }

    /** The models of which any scenario has figures, theme by theme. */
    public SortedMap<Theme, List<ModelCard>> themes() {
        Map<String, ModelCard> cards = new LinkedHashMap<>();
        contenders.forEach(contender -> contender.figures().forEach((key, figures) -> cards.put(key, figures.card())));
        SortedMap<Theme, List<ModelCard>> themes = new TreeMap<>();
        cards.values()
                .forEach(card -> themes.computeIfAbsent(card.theme(), theme -> new ArrayList<>())
                        .add(card));
        return themes;
    }

    /** The figures of a model for an area; empty when no scenario has any. */
    public Optional<ComparedArea> row(String model, String areaCode) {
        return contenders.stream()
                .flatMap(contender -> figures(contender, model).stream())
                .map(figures -> figures.areaCodes().indexOf(areaCode))
                .filter(area -> area >= 0)
                .findFirst()
                .map(area -> row(model, areaCode, area));
    }

    /** The table of a model: one row for each area. */
    public List<ComparedArea> table(String model) {
        List<ComparedArea> rows = new ArrayList<>();
        List<String> areas = contenders.stream()
                .filter(contender -> contender.figures().containsKey(model))
                .findFirst()
                .map(contender -> figures(contender, model).orElseThrow().areaCodes())
                .orElse(List.of());
        for (int area = 0; area < areas.size(); area++) {
            rows.add(row(model, areas.get(area), area));
        }
        return rows;
    }

    private ComparedArea row(String model, String areaCode, int area) {
        Optional<AreaFigures> beside = figures(contenders.get(reference), model);
        List<Entry> entries = new ArrayList<>();
        for (int place = 0; place < contenders.size(); place++) {
            Contender contender = contenders.get(place);
            Optional<AreaFigures> figures = figures(contender, model);
            Optional<AreaFigures> own = Optional.ofNullable(contender.asItIs().get(model));
            Optional<AreaResult> result =
                    figures.flatMap(now -> own.or(() -> beside).flatMap(reference -> now.result(reference, area)));
            entries.add(new Entry(contender.name(), result, verdict(place, figures, result)));
        }
        return new ComparedArea(model, areaCode, entries);
    }

    private Verdict verdict(int place, Optional<AreaFigures> figures, Optional<AreaResult> result) {
        if (result.isEmpty()) {
            return Verdict.NO_ANSWER;
        }
        return place == reference
                ? Verdict.REFERENCE
                : Verdict.on(result.get(), figures.orElseThrow().card().moreIs());
    }

    private static Optional<AreaFigures> figures(Contender contender, String model) {
        return Optional.ofNullable(contender.figures().get(model));
    }
}
