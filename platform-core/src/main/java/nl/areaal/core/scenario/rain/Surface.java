package nl.areaal.core.scenario.rain;

import java.util.List;
import nl.areaal.core.scenario.Bilingual;

/**
 * What can cover the ground, with its curve number on each hydrologic soil group, A to D, and the row of TR-55 (USDA 1986) that it
 * is taken from.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable
enum Surface {
    SEALED(
            new Bilingual("verharding en daken", "paving and roofs"),
            "table 2-2a, paved parking lots, roofs, driveways",
            List.of(98, 98, 98, 98)),
    TREE(new Bilingual("bomen", "trees"), "table 2-2c, woods, good condition", List.of(30, 55, 70, 77)),
    SHRUB(new Bilingual("struiken", "shrubs"), "table 2-2c, brush, good condition", List.of(30, 48, 65, 73)),
    GRASS(
            new Bilingual("gras", "grass"),
            "table 2-2a, open space, good condition (grass over more than 75 %)",
            List.of(39, 61, 74, 80)),
    BARE(new Bilingual("kale grond", "bare ground"), "table 2-2b, fallow, bare soil", List.of(77, 86, 91, 94)),
    WATER(
            new Bilingual("open water", "open water"),
            "assumption: TR-55 has no row for water; all rain on it counts as runoff",
            List.of(100, 100, 100, 100));

    static final List<String> SOIL_GROUPS = List.of("A", "B", "C", "D");

    private final Bilingual words;
    private final String source;
    private final List<Integer> curveNumbers;

    Surface(Bilingual words, String source, List<Integer> curveNumbers) {
        this.words = words;
        this.source = source;
        this.curveNumbers = curveNumbers;
    }

    Bilingual words() {
        return words;
    }

    String source() {
        return source;
    }

    /** The curve number on a soil group, 1 for A to 4 for D. */
    int on(int soilGroup) {
        return curveNumbers.get(soilGroup - 1);
    }

    /** Whether the soil beneath makes a difference. */
    boolean minds() {
        return curveNumbers.stream().distinct().count() > 1;
    }

    /** The curve numbers by soil group, with NaN at 0 for ground of no known group. */
    float[] byGroup() {
        float[] byGroup = new float[SOIL_GROUPS.size() + 1];
        byGroup[0] = Float.NaN;
        for (int group = 1; group < byGroup.length; group++) {
            byGroup[group] = on(group);
        }
        return byGroup;
    }
}
