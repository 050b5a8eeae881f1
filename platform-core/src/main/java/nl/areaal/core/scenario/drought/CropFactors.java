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
record CropFactors(double trees, double sealed, double shrubs, double water, double bare) {
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

    static final Parameter SHRUBS = fixed("shrubs", "struiken", "shrubs", 0.9, "assumption: a little less than grass");
    static final Parameter WATER = fixed(
            "water",
            "open water",
            "open water",
            1.25,
            "assumption after a rule of thumb of Dutch hydrology, from memory: open water evaporates a quarter more than Makkink");
    static final Parameter BARE =
            fixed("bare", "kale grond", "bare ground", 0.4, "assumption: bare ground dries at its surface");

    /** By definition: the others are told beside it. */
    static final double GRASS = 1;

    static List<CropFactors> sets(ParameterDesign design) {
        double[] trees = design.values(TREES.key());
        double[] sealed = design.values(SEALED.key());
        double[] shrubs = design.values(SHRUBS.key());
        double[] water = design.values(WATER.key());
        double[] bare = design.values(BARE.key());
        List<CropFactors> sets = new ArrayList<>();
        for (int set = 0; set < design.sets(); set++) {
            sets.add(new CropFactors(trees[set], sealed[set], shrubs[set], water[set], bare[set]));
        }
        return sets;
    }

    /** Those that are assumptions. */
    static List<Parameter> assumed() {
        return List.of(TREES, SEALED, SHRUBS, WATER, BARE);
    }

    static List<Parameter> published() {
        return List.of(
                TREES,
                SEALED,
                SHRUBS,
                fixed("grass", "gras", "grass", GRASS, "KNMI: the reference crop is grass, well supplied with water"),
                WATER,
                BARE);
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
