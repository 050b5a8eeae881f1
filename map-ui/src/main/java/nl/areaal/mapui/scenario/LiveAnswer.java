package nl.areaal.mapui.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.core.scenario.NoAnswer;

/**
 * What all models say to a scenario at this moment.
 *
 * @param models those that answer
 * @param unanswered why the others don't
 * @param results by the key of the model
 * @param touched the codes of the areas that an intervention lies in or crosses, the smallest first
 */
public record LiveAnswer(
        List<ModelCard> models,
        List<NoAnswer> unanswered,
        Map<String, List<AreaResult>> results,
        List<String> touched) {
    public LiveAnswer {
        models = List.copyOf(models);
        unanswered = List.copyOf(unanswered);
        results = Map.copyOf(results);
        touched = List.copyOf(touched);
    }

    /** The figure of a model for an area; empty when it has none there. */
    public Optional<AreaResult> result(String model, String areaCode) {
        return results.getOrDefault(model, List.of()).stream()
                .filter(result -> result.areaCode().equals(areaCode))
                .findFirst();
    }
}
