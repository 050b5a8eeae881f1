package nl.areaal.geodata.coverage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.areaal.core.scenario.FactBase;

/**
 * Facts as they came from the store, with the coverages that they are, so that a result can say exactly what it rests on.
 *
 * @param coverages in the order of their ids
 */
public record LoadedFacts(FactBase facts, List<StoredCoverage> coverages) {
    public LoadedFacts {
        coverages = List.copyOf(coverages);
    }

    /** The SHA-256 of each fact's cells by its id: what {@link FactStore#pinned} loads again. */
    public Map<String, String> pins() {
        return coverages.stream()
                .collect(
                        Collectors.toUnmodifiableMap(stored -> stored.coverage().id(), StoredCoverage::sha256));
    }
}
