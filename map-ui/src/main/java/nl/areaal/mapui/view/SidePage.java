package nl.areaal.mapui.view;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the panel beside the map is about. */
enum SidePage {
    AREA,
    SCENARIO,
    COMPARE,
    /** What can be seen on the map, in words. */
    SIGHT;

    /** The word for it in the URL. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SidePage> find(String word) {
        return Arrays.stream(values()).filter(page -> page.word().equals(word)).findFirst();
    }
}
