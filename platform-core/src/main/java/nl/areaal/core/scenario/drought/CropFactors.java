package nl.areaal.core.scenario.drought;

import java.util.ArrayList;
import java.util.List;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Parameter;
import nl.areaal.core.scenario.ParameterDesign;

/**
 * How much each cover evaporates beside well-watered grass over a summer.
 *
 * <p>Of two of them the truth is least known, and they have a range: woods, and what is sealed.
 */
record CropFactors(double trees, double sealed) {
    static final Parameter TREES = new Parameter(
            "crop-factor-trees",
            new Bilingual("verdamping van bomen ten opzichte van gras", "evaporation of trees beside grass"),
            "1",
            0.8,
            1.0,
            1.2,
            "assumption: studies of Dutch woods differ by tens of percents, by kind and age of the trees");
    static final Parameter SEALED = new Parameter(
            "crop-factor-sealed",
            new Bilingual("verdamping van verharding ten opzichte van gras", "evaporation of paving beside grass"),
            "1",
            0.1,
            0.2,
            0.3,
            "assumption: what stays in puddles and joints evaporates, the rest runs off");

    static final double SHRUBS = 0.9;
    static final double GRASS = 1;
    static final double WATER = 1.25;
    static final double BARE = 0.4;

    static List<CropFactors> sets(ParameterDesign design) {
        double[] trees = design.values(TREES.key());
        double[] sealed = design.values(SEALED.key());
        List<CropFactors> sets = new ArrayList<>();
        for (int set = 0; set < design.sets(); set++) {
            sets.add(new CropFactors(trees[set], sealed[set]));
        }
        return sets;
    }

    static List<Parameter> published() {
        return List.of(
                TREES,
                SEALED,
                fixed("shrubs", "struiken", "shrubs", SHRUBS, "assumption: a little less than grass"),
                fixed("grass", "gras", "grass", GRASS, "KNMI: the reference crop is grass, well supplied with water"),
                fixed(
                        "water",
                        "open water",
                        "open water",
                        WATER,
                        "assumption after a rule of thumb of Dutch hydrology, from memory: open water evaporates a quarter more"
                                + " than Makkink"),
                fixed("bare", "kale grond", "bare ground", BARE, "assumption: bare ground dries at its surface"));
    }

    private static Parameter fixed(String key, String nl, String en, double value, String source) {
        return Parameter.fixed(
                "crop-factor-" + key,
                new Bilingual(
                        "verdamping van " + nl + " ten opzichte van gras", "evaporation of " + en + " beside grass"),
                "1",
                value,
                source);
    }
}
