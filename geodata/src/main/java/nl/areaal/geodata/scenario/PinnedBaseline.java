package nl.areaal.geodata.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.coverage.GridFrame;
import nl.areaal.core.network.Crossings;
import nl.areaal.core.provenance.Origins;
import nl.areaal.core.provenance.Origins.Origin;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/**
 * The region as it was when somebody asked, by the SHA-256 of everything that is known about it.
 *
 * @param facts in the order of their ids
 * @param areasSha256 the artefact with the areas, see {@link PinnedFiles}
 * @param roads empty when there is no network
 */
public record PinnedBaseline(GridFrame frame, List<Fact> facts, String areasSha256, Optional<Roads> roads) {
    public PinnedBaseline {
        facts = List.copyOf(facts);
    }

    /**
     * A coverage.
     *
     * @param sha256 the artefact with its cells
     * @param madeFrom the dataset versions and rules behind it
     */
    public record Fact(String id, String titleNl, String titleEn, String unit, String sha256, List<String> madeFrom) {
        public Fact {
            madeFrom = List.copyOf(madeFrom);
        }
    }

    /**
     * The road network.
     *
     * @param sha256 the artefact with the roads, see {@link PinnedFiles}
     * @param networkSha256 the network that they become, see {@link nl.areaal.core.network.RoadNetwork#sha256}
     */
    public record Roads(String sha256, String networkSha256, Crossings crossings, List<String> madeFrom) {
        public Roads {
            madeFrom = List.copyOf(madeFrom);
        }
    }

    /** Where each fact comes from. */
    public Origins origins() {
        Map<LayerKey, Origin> known = new HashMap<>();
        facts.forEach(fact -> known.put(new LayerKey(fact.id()), new Origin(fact.sha256(), fact.madeFrom())));
        roads.ifPresent(network -> known.put(Facts.ROADS, new Origin(network.networkSha256(), network.madeFrom())));
        return new Origins(known);
    }

    /** What each fact is by its id, for the names of runs. */
    public Map<String, String> factSha256() {
        return origins().sha256();
    }
}
