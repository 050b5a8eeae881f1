package nl.areaal.geodata.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.Assumptions;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.geodata.scenario.NamedArea;
import nl.areaal.geodata.scenario.PinnedBaseline;

/**
 * Everything that goes into a dossier.
 *
 * @param scenario empty for the region as it is
 * @param region the name of the pinned region
 * @param inputs the pinned files by their names: a GeoTIFF for each fact, areas and roads
 */
record Freezing(
        Optional<Scenario> scenario,
        String region,
        PinnedBaseline baseline,
        List<NamedArea> areas,
        List<FrozenRun> runs,
        Map<String, byte[]> inputs) {
    static final String AREAS = "inputs/areas.gpkg";
    static final String ROADS = "inputs/roads.gpkg";

    static String factFile(String fact) {
        return "inputs/" + fact + ".tif";
    }

    static String valueFile(String model) {
        return "grids/" + model + ".tif";
    }

    static String baselineFile(String model) {
        return "grids/" + model + "-baseline.tif";
    }

    Assumptions assumptions() {
        return scenario.map(Scenario::assumptions).orElse(Assumptions.NONE);
    }

    List<Intervention> interventions() {
        return scenario.map(Scenario::interventions).orElse(List.of());
    }
}
