package nl.areaal.core.scenario.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import nl.areaal.core.scenario.engine.AreaFigures;

/**
 * A scenario, or the region as it is, that takes part in a comparison.
 *
 * @param figures by the key of the model, in the order in which people meet the models
 * @param asItIs the figures of the region as it is under the same assumptions, to set this beside; empty when these are the usual
 */
public record Contender(
        String name, SequencedMap<String, AreaFigures> figures, SequencedMap<String, AreaFigures> asItIs) {
    public Contender {
        if (name.isBlank()) {
            throw new IllegalArgumentException("contender: name is empty, expected the name of a scenario");
        }
        figures = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(figures));
        asItIs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(asItIs));
    }

    /** One that rests on the usual assumptions. */
    public Contender(String name, SequencedMap<String, AreaFigures> figures) {
        this(name, figures, new LinkedHashMap<>());
    }
}
