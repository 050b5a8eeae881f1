package nl.areaal.mapui.scenario;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.areaal.core.coverage.ZoneSums;
import nl.areaal.core.coverage.Zones.Zone;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.RunDigest;
import nl.areaal.core.scenario.engine.ScenarioEngine;
import nl.areaal.core.scenario.engine.ScenarioState;
import nl.areaal.geodata.coverage.StoredCoverage;

/**
 * The region as it is, answered by the model and held in memory.
 *
 * @param terms sums of the parts of the formula over the areas
 */
record LoadedBaseline(
        CellModel model,
        ScenarioEngine engine,
        ScenarioState state,
        ZoneSums terms,
        List<StoredCoverage> coverages,
        List<Zone> areas) {

    /** The name of a run on this baseline by all that goes into it. */
    String inputsSha256(List<Intervention> interventions) {
        SortedMap<String, String> sha256 = new TreeMap<>();
        coverages.forEach(stored -> sha256.put(stored.coverage().id(), stored.frame() + " " + stored.sha256()));
        return RunDigest.sha256(model.card(), sha256, areas, interventions);
    }
}
