package nl.areaal.mapui.map;

import nl.areaal.core.scenario.InterventionKind;

/**
 * How a kind of intervention looks on the map and beside its name. The colours are those of Paul Tol's scheme "muted", which people
 * with a colour vision deficiency tell apart (Tol 2021, Colour schemes, SRON/EPS/TN/09-002); the hatching tells more of them apart.
 *
 * @param colour {@code #rrggbb}
 */
public record MeasureLook(String colour, Hatching hatching) {
    /** What the area is filled with. */
    public enum Hatching {
        RISING("rising"),
        FALLING("falling"),
        DOTS("dots"),
        LEVEL("level"),
        CROSSED("crossed");

        private final String key;

        Hatching(String key) {
            this.key = key;
        }

        /** As in the class of a swatch and in the browser. */
        public String key() {
            return key;
        }
    }

    public static MeasureLook of(InterventionKind kind) {
        return switch (kind) {
            case PLANT_TREES -> new MeasureLook("#117733", Hatching.DOTS);
            case DEPAVE -> new MeasureLook("#999933", Hatching.RISING);
            case BUILD_DWELLINGS -> new MeasureLook("#882255", Hatching.CROSSED);
            case STORE_WATER -> new MeasureLook("#332288", Hatching.LEVEL);
            case RAISE_WATER_LEVEL -> new MeasureLook("#44aa99", Hatching.LEVEL);
            case CLOSE_ROAD -> new MeasureLook("#cc6677", Hatching.CROSSED);
            case CALM_ROAD -> new MeasureLook("#cc6677", Hatching.RISING);
            case LOW_EMISSION_ZONE -> new MeasureLook("#aa4499", Hatching.FALLING);
            case PLACE_TURBINE -> new MeasureLook("#332288", Hatching.DOTS);
            case MAKE_NATURE -> new MeasureLook("#117733", Hatching.FALLING);
        };
    }
}
