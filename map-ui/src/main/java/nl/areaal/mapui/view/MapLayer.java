package nl.areaal.mapui.view;

import java.util.Optional;

/** One thing that people switch on and off on the map. */
sealed interface MapLayer permits DrawnLayer, AnswerLayer, BroughtLayer, GridLayer {
    /** What tells it from all others. */
    String key();

    /** Its name in the reader's language. */
    String name();

    /** Its name in links; all models share one, as the map shows one answer at a time. */
    default String linkName() {
        return key();
    }

    default boolean usuallyShown() {
        return false;
    }

    /** Per cent. */
    default int usualOpacity() {
        return LayerChoice.WHOLE;
    }

    /** The collection that it draws, of features or of a grid; models draw none. */
    default Optional<String> collection() {
        return Optional.of(key());
    }
}
