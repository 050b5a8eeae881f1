package nl.areaal.benchmarks.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.library.ModelLibrary;

/** The models of the library as the benchmarks use them. */
final class BenchModels {
    private static final List<String> WITH_BARE_LOOPS = List.of("heat", "rain", "green", "peat", "housing");

    private BenchModels() {}

    /** All that answer cell by cell: those that run while an intervention is dragged. */
    static List<CellModel> all() {
        return ModelLibrary.cellModels();
    }

    /** Those that have bare loops to be held beside. */
    static List<CellModel> withBareLoops() {
        return all().stream()
                .filter(model -> WITH_BARE_LOOPS.contains(model.card().key()))
                .toList();
    }

    static BareModel bare(CellModel model, BenchRegion region, BareLoops loops) {
        return switch (model.card().key()) {
            case "heat" -> new BareHeat(region, loops);
            case "rain" -> new BareRain(region);
            case "green" -> new BareGreen(region, loops);
            case "peat" -> new BarePeat(region);
            case "housing" -> new BareHousing(region);
            default ->
                throw new IllegalArgumentException("model " + model.card().key() + " has no bare loops");
        };
    }

    /** What models read that no other model of them answers. */
    static Set<LayerKey> facts(List<CellModel> models) {
        Set<LayerKey> facts = new TreeSet<>();
        for (CellModel model : models) {
            facts.addAll(model.card().reads());
        }
        models.forEach(model -> facts.remove(model.card().answer()));
        return facts;
    }
}
