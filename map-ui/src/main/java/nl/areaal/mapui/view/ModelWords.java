package nl.areaal.mapui.view;

import com.vaadin.flow.component.Component;
import nl.areaal.core.provenance.Explanation;
import nl.areaal.core.provenance.Explanation.Input;
import nl.areaal.core.provenance.Explanation.ParameterRange;
import nl.areaal.core.provenance.Explanation.Term;

/**
 * What a model and its parts are called in the user's language. A run keeps the words of its model as they were; where this
 * version of the platform does not know a part any more, those are shown.
 */
final class ModelWords {
    private static final String MODELS = "model.";

    private final Component asker;
    private final String model;

    ModelWords(Component asker, Explanation.Method method) {
        this.asker = asker;
        this.model = MODELS + method.key() + ".";
    }

    String name(Explanation.Method method) {
        return text("name", method.name());
    }

    String name(Term term) {
        return text("term." + term.key(), term.name());
    }

    String name(Input input) {
        return text("input." + input.coverage(), input.name());
    }

    String name(ParameterRange parameter) {
        return text("parameter." + parameter.key(), parameter.name());
    }

    private String text(String key, String otherwise) {
        String text = asker.getTranslation(model + key);
        return text.contains(model + key) ? otherwise : text;
    }
}
