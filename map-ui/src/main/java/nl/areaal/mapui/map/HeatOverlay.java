package nl.areaal.mapui.map;

import java.util.UUID;

/**
 * The result of a heat run, laid over the map as a picture.
 *
 * @param opacity 0 (not there) to 1 (hides the map)
 */
public record HeatOverlay(UUID run, Show show, double opacity) {
    /** Which number of the run colours a cell. */
    public enum Show {
        /** How much warmer than the open country. */
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

    public HeatOverlay {
        MapOpacity.require(opacity);
    }
}
