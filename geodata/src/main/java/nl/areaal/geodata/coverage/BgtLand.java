package nl.areaal.geodata.coverage;

import java.util.Map;
import java.util.Optional;
import nl.areaal.core.scenario.baseline.LandUse;

/**
 * What the classes of the BGT, the large-scale map of the Netherlands, are taken to be used for.
 *
 * <p>The BGT's own words; how they map to uses is an assumption of ours. A class that is not known here takes the use that most of its
 * kind have.
 */
@SuppressWarnings("ImmutableEnumChecker") // unmodifiable maps
enum BgtLand {
    BUILDING("pand", LandUse.BUILDING, Map.of()),
    ROAD("wegdeel", LandUse.ROAD, Map.of()),
    ROADSIDE(
            "ondersteunendwegdeel",
            LandUse.VERGE,
            Map.of(
                    "gesloten verharding", LandUse.ROAD,
                    "open verharding", LandUse.ROAD,
                    "half verhard", LandUse.HALF_PAVED,
                    "onverhard", LandUse.BARE)),
    WATER("waterdeel", LandUse.WATER, Map.of()),
    BANK("ondersteunendwaterdeel", LandUse.VERGE, Map.of("slik", LandUse.BARE)),
    GREEN(
            "begroeidterreindeel",
            LandUse.PLANTING,
            Map.ofEntries(
                    Map.entry("groenvoorziening", LandUse.PLANTING),
                    Map.entry("loofbos", LandUse.FOREST),
                    Map.entry("gemengd bos", LandUse.FOREST),
                    Map.entry("naaldbos", LandUse.FOREST),
                    Map.entry("heide", LandUse.HEATH),
                    Map.entry("struiken", LandUse.THICKET),
                    Map.entry("houtwal", LandUse.THICKET),
                    Map.entry("duin", LandUse.DUNE),
                    Map.entry("moeras", LandUse.MARSH),
                    Map.entry("rietland", LandUse.MARSH),
                    Map.entry("kwelder", LandUse.MARSH),
                    Map.entry("fruitteelt", LandUse.ORCHARD),
                    Map.entry("boomteelt", LandUse.ORCHARD),
                    Map.entry("bouwland", LandUse.ARABLE),
                    Map.entry("grasland agrarisch", LandUse.GRASSLAND),
                    Map.entry("grasland overig", LandUse.LAWN))),
    OTHER_GROUND(
            "onbegroeidterreindeel",
            LandUse.PAVED,
            Map.of(
                    "erf", LandUse.YARD,
                    "half verhard", LandUse.HALF_PAVED,
                    "onverhard", LandUse.BARE,
                    "zand", LandUse.BARE)),
    WALL("scheiding", LandUse.PAVED, Map.of()),
    STRUCTURE("kunstwerkdeel", LandUse.PAVED, Map.of());

    /** Rises when this table changes, so that facts made with an older one are made anew. */
    static final String TABLE_VERSION = "1";

    /** What the column with the class is called, by way of which the BGT came. */
    static final String[] CLASS_COLUMNS = {"fysiek_voorkomen", "fysiekvoorkomen", "bgt_fysiekvoorkomen", "class"};

    private final String collection;
    private final LandUse usual;
    private final Map<String, LandUse> byClass;

    BgtLand(String collection, LandUse usual, Map<String, LandUse> byClass) {
        this.collection = collection;
        this.usual = usual;
        this.byClass = byClass;
    }

    /** What the collection is called, e.g. {@code wegdeel}. */
    String collection() {
        return collection;
    }

    /** The use of an object of this kind. */
    Optional<LandUse> use(String word) {
        return Optional.of(byClass.getOrDefault(word, usual));
    }
}
