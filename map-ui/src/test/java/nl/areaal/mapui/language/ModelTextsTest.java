package nl.areaal.mapui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import nl.areaal.core.scenario.CellModel;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.heat.HeatModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An explanation speaks the user's language down to the parts of the model. */
class ModelTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyPartOfTheHeatModelHasAName(String language) {
        ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.of(language));
        HeatModel model = new HeatModel();
        Stream<String> parts = Stream.of(
                        List.of("name"),
                        model.terms().stream()
                                .map(CellModel.Term::key)
                                .map("term."::concat)
                                .toList(),
                        model.card().inputs().stream()
                                .map(input -> input.layer().id())
                                .map("input."::concat)
                                .toList(),
                        model.card().parameters().stream()
                                .map(Parameter::key)
                                .map("parameter."::concat)
                                .toList())
                .flatMap(List::stream);
        assertThat(parts.map("model.heat."::concat)).allMatch(texts::containsKey);
    }
}
