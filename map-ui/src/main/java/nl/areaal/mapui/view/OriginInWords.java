package nl.areaal.mapui.view;

import java.util.Optional;
import nl.areaal.geodata.scenario.SavedScenario;
import nl.areaal.geodata.scenario.SavedScenario.Parent;
import nl.areaal.mapui.language.Figures;

/** Says which scenario a scenario is a branch of, or which two it merges. */
final class OriginInWords {
    private OriginInWords() {}

    /** The sentence; empty when it was begun from nothing. */
    static Optional<String> of(SavedScenario scenario, Figures figures, ChangeInWords.Texts texts) {
        return switch (scenario.parents().size()) {
            case 0 -> Optional.empty();
            case 1 -> {
                Parent parent = scenario.parents().getFirst();
                yield Optional.of(
                        texts.get("origin.branch", scenario.name(), parent.name(), figures.moment(parent.createdAt())));
            }
            default ->
                Optional.of(texts.get(
                        "origin.merge",
                        scenario.name(),
                        scenario.parents().get(0).name(),
                        scenario.parents().get(1).name()));
        };
    }
}
