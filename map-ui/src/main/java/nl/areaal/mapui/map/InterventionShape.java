package nl.areaal.mapui.map;

/**
 * Where a scenario changes something, drawn on the map.
 *
 * @param label what stands in the middle of it, in the reader's language; may be empty
 */
public record InterventionShape(Kind kind, LonLatRing outline, String label) {
    /** What is changed; gives the colour. */
    public enum Kind {
        PLANT_TREES("plant-trees"),
        BUILD_DWELLINGS("build-dwellings"),
        DEPAVE("depave");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
