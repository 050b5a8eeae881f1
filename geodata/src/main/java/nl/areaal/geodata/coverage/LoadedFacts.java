package nl.areaal.geodata.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.provenance.Origins;
import nl.areaal.core.provenance.Origins.Origin;
import nl.areaal.core.scenario.FactBase;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

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

    /** Where each fact comes from. */
    public Origins origins() {
        Map<LayerKey, Origin> known = new HashMap<>();
        coverages.forEach(stored -> known.put(
                new LayerKey(stored.coverage().id()),
                new Origin(stored.sha256(), stored.coverage().madeFrom())));
        if (facts.has(Facts.ROADS)) {
            known.put(Facts.ROADS, new Origin(facts.roads().sha256(), roadVersions));
        }
        return new Origins(known);
    }

    /** The SHA-256 of each fact's cells, and of the roads, by the fact's id: what {@link FactStore#pinned} loads again. */
    public Map<String, String> pins() {
        return origins().sha256();
    }
}
