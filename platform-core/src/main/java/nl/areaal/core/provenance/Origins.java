package nl.areaal.core.provenance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.areaal.core.scenario.LayerKey;
import nl.areaal.core.scenario.ScenarioModel;

/** Where everything comes from that a model may read. */
public record Origins(Map<LayerKey, Origin> known) {
    private static final Origin UNKNOWN = new Origin("", List.of());

    public Origins {
        known = Map.copyOf(known);
    }

    /**
     * Where a fact, or the answer of a model, comes from.
     *
     * @param sha256 of its cells; of an answer the name of the run that gave it
     * @param madeFrom the dataset versions and rules behind it
     */
    public record Origin(String sha256, List<String> madeFrom) {
        public Origin {
            madeFrom = List.copyOf(madeFrom);
        }
    }

    /** Of what nobody delivered nothing is known. */
    Origin of(LayerKey layer) {
        return known.getOrDefault(layer, UNKNOWN);
    }

    /** The SHA-256 of each by its id, for the names of runs. */
    public Map<String, String> sha256() {
        return known.entrySet().stream()
                .collect(Collectors.toMap(
                        layer -> layer.getKey().id(),
                        layer -> layer.getValue().sha256(),
                        (one, same) -> one,
                        TreeMap::new));
    }

    /**
     * These with the answers of models beside them.
     *
     * @param runs the names of their runs by the key of the model
     */
    public Origins withAnswers(List<? extends ScenarioModel> models, Map<String, String> runs) {
        Map<LayerKey, Origin> more = new HashMap<>(known);
        for (ScenarioModel model : models) {
            String key = model.card().key();
            List<String> madeBy =
                    List.of("model " + key + " version " + model.card().version());
            more.put(model.card().answer(), new Origin(runs.getOrDefault(key, ""), madeBy));
        }
        return new Origins(more);
    }
}
