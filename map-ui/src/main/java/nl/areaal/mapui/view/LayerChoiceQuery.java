package nl.areaal.mapui.view;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.areaal.core.area.AreaLevel;

/**
 * {@link LayerChoice} as parts of the query of a URL, e.g. {@code layers=-roads,heat&opacity=heat:40&order=roads,trees&level=wijk}.
 * What does not read well is left out.
 */
final class LayerChoiceQuery {
    private static final String SHOWN = "layers";
    private static final String OPACITY = "opacity";
    private static final String ORDER = "order";
    private static final String LEVEL = "level";
    private static final int MOST_PARTS = 100;

    private LayerChoiceQuery() {}

    static LayerChoice read(QueryParameters query) {
        return new LayerChoice(
                shown(parts(query, SHOWN)),
                opacities(parts(query, OPACITY)),
                parts(query, ORDER).stream().distinct().toList(),
                query.getSingleParameter(LEVEL).flatMap(LayerChoiceQuery::level));
    }

    static void write(LayerChoice choice, Map<String, String> parts) {
        put(
                parts,
                SHOWN,
                choice.shown().entrySet().stream()
                        .map(layer -> (layer.getValue() ? "" : "-") + layer.getKey())
                        .toList());
        put(
                parts,
                OPACITY,
                choice.opacities().entrySet().stream()
                        .map(layer -> layer.getKey() + ":" + layer.getValue())
                        .toList());
        put(parts, ORDER, choice.order());
        choice.level().ifPresent(level -> parts.put(LEVEL, level.word()));
    }

    private static void put(Map<String, String> parts, String name, List<String> all) {
        if (!all.isEmpty()) {
            parts.put(name, String.join(",", all));
        }
    }

    private static List<String> parts(QueryParameters query, String name) {
        return query.getSingleParameter(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .filter(part -> !part.isBlank())
                .limit(MOST_PARTS)
                .toList();
    }

    private static SortedMap<String, Boolean> shown(List<String> parts) {
        return parts.stream()
                .filter(part -> part.length() > 1 || !part.startsWith("-"))
                .collect(Collectors.toMap(
                        part -> part.startsWith("-") ? part.substring(1) : part,
                        part -> !part.startsWith("-"),
                        (first, second) -> second,
                        TreeMap::new));
    }

    private static SortedMap<String, Integer> opacities(List<String> parts) {
        SortedMap<String, Integer> read = new TreeMap<>();
        for (String part : parts) {
            int colon = part.lastIndexOf(':');
            String percent = part.substring(colon + 1);
            if (colon > 0 && percent.matches("[0-9]{1,3}") && Integer.parseInt(percent) <= LayerChoice.WHOLE) {
                read.put(part.substring(0, colon), Integer.valueOf(percent));
            }
        }
        return read;
    }

    private static Optional<AreaLevel> level(String word) {
        return Arrays.stream(AreaLevel.values())
                .filter(level -> level.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
