package nl.areaal.mapui.view;

import java.util.Optional;
import nl.areaal.core.scenario.ModelCard;
import nl.areaal.geodata.layer.PublishedCollection;
import nl.areaal.mapui.map.LayerGroup;

/** One thing that people switch on and off on the map. */
sealed interface MapLayer {
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

    /** The collection of features that it draws; models draw none. */
    default Optional<String> collection() {
        return Optional.of(key());
    }

    /** What the style draws. */
    record Drawn(LayerGroup group, String name) implements MapLayer {
        @Override
        public String key() {
            return group.id();
        }

        @Override
        public boolean usuallyShown() {
            return group.visible();
        }

        @Override
        public Optional<String> collection() {
            return Optional.of(group.collection());
        }
    }

    /** What a model says. */
    record Answer(ModelCard card, String name) implements MapLayer {
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

    /**
     * Features that were brought in and that the style does not draw.
     *
     * @param colour {@code #rrggbb}
     */
    record Brought(PublishedCollection published, String colour, String name) implements MapLayer {
        @Override
        public String key() {
            return published.id();
        }
    }
}
