package nl.areaal.geodata.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of the sample region is built: the areas and the land are the same in each. */
public enum Scale {
    SMALL(30_000, 20_000),
    FULL(550_000, 200_000);

    final int buildings;
    final int trees;

    Scale(int buildings, int trees) {
        this.buildings = buildings;
        this.trees = trees;
    }

    /** The scale that a word on the command line names. */
    public static Optional<Scale> find(String word) {
        return Arrays.stream(values())
                .filter(scale -> scale.name().toLowerCase(Locale.ROOT).equals(word))
                .findAny();
    }
}
