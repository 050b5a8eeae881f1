package nl.areaal.geodata.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;

/**
 * Facts as they came from the store, with the coverages that they are, so that a result can say exactly what it rests on.
 *
 * @param coverages in the order of their ids
 * @param roadVersions the dataset versions that the roads came from; empty when there are none
 */
public record LoadedFacts(FactBase facts, List<StoredCoverage> coverages, List<String> roadVersions) {
    public LoadedFacts {
        coverages = List.copyOf(coverages);
        roadVersions = List.copyOf(roadVersions);
    }

    /** The SHA-256 of each fact's cells, and of the roads, by the fact's id: what {@link FactStore#pinned} loads again. */
    public Map<String, String> pins() {
        Map<String, String> pins = new HashMap<>();
        coverages.forEach(stored -> pins.put(stored.coverage().id(), stored.sha256()));
        if (facts.has(Facts.ROADS)) {
            pins.put(Facts.ROADS.id(), facts.roads().sha256());
        }
        return Map.copyOf(pins);
    }
}
