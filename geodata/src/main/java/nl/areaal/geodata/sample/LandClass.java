package nl.areaal.geodata.sample;

import java.util.Locale;

/** What the land is used for, in the words of the layer {@code land-use}. */
enum LandClass {
    RESIDENTIAL(0),
    BUSINESS(1),
    GREENHOUSE(2),
    ARABLE(3),
    GRASSLAND(4),
    FOREST(5),
    HEATH(6),
    PARK(7),
    WATER(8),
    INFRASTRUCTURE(9);

    private static final LandClass[] BY_LABEL = values();

    /** What stands for it in a {@link Mosaic}. */
    final int label;

    LandClass(int label) {
        this.label = label;
    }

    static LandClass ofLabel(int label) {
        return BY_LABEL[label];
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
