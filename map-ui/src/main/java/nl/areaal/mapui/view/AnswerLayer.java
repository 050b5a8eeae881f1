package nl.areaal.mapui.view;

import java.util.Optional;
import nl.areaal.core.scenario.ModelCard;

/** What a model says. */
record AnswerLayer(ModelCard card, String name) implements MapLayer {
    @Override
    public String key() {
        return "model-" + card.key();
    }

    @Override
    public String linkName() {
        return ModelLayer.GROUP;
    }

    @Override
    public int usualOpacity() {
        return ModelLayer.USUAL_OPACITY;
    }

    @Override
    public Optional<String> collection() {
        return Optional.empty();
    }
}
