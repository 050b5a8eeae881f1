package nl.areaal.mapui.map;

import java.util.Optional;
import java.util.UUID;

/**
 * What a run of a model found, laid over the map as a picture.
 *
 * @param model the key of the model
 * @param beside another run of the model, from which a change is taken; empty for the run's own baseline
 * @param opacity 0 (not there) to 1 (hides the map)
 */
public record ModelOverlay(String model, UUID run, Optional<UUID> beside, Show show, double opacity) {
    public ModelOverlay(String model, UUID run, Show show, double opacity) {
        this(model, run, Optional.empty(), show, opacity);
    }

    /** Which number of the run colours a cell. */
    public enum Show {
        /** The answer of the model. */
        VALUE("value"),
        /** How much the scenario changes it. */
        DELTA("delta");

        private final String key;

        Show(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    public ModelOverlay {
        MapOpacity.require(opacity);
    }
}
