package nl.areaal.geodata.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.areaal.core.scenario.Facts;
import nl.areaal.core.scenario.LayerKey;

/** Every fact that is a coverage, with what people call it and its unit (UCUM). */
@SuppressWarnings("ImmutableEnumChecker") // layer keys are values
public enum FactCoverage {
    BUILT(Facts.BUILT, "Bebouwd aandeel", "Built-up share", "1"),
    TREE(Facts.TREE, "Aandeel bomen", "Tree cover", "1"),
    SHRUB(Facts.SHRUB, "Aandeel struiken", "Shrub cover", "1"),
    GRASS(Facts.GRASS, "Aandeel gras", "Grass cover", "1"),
    WATER(Facts.WATER, "Aandeel water", "Water cover", "1"),
    PEOPLE_NEAR(Facts.PEOPLE_NEAR, "Mensen binnen 10 km", "People within 10 km", "1"),
    RESIDENTS(Facts.RESIDENTS, "Inwoners per cel", "Residents per cell", "1"),
    DWELLINGS(Facts.DWELLINGS, "Woningen per cel", "Dwellings per cell", "1"),
    JOBS(Facts.JOBS, "Banen per cel", "Jobs per cell", "1"),
    TERRAIN(Facts.TERRAIN, "Hoogte van het land (NAP)", "Height of the land (NAP)", "m"),
    SOIL_GROUP(Facts.SOIL_GROUP, "Doorlatendheid van de bodem", "Hydrologic soil group", "1"),
    PEAT(Facts.PEAT, "Aandeel veen", "Share of peat soil", "1"),
    SUMMER_DEPTH(Facts.SUMMER_DEPTH, "Drooglegging in de zomer", "Drainage depth in summer", "m"),
    WINTER_DEPTH(Facts.WINTER_DEPTH, "Drooglegging in de winter", "Drainage depth in winter", "m"),
    STORAGE(Facts.STORAGE, "Extra ruimte voor regen", "Extra room for rain", "mm"),
    HABITAT(Facts.HABITAT, "Aandeel natuur", "Share of nature", "1"),
    PUBLIC_GREEN(Facts.PUBLIC_GREEN, "Aandeel openbaar groen", "Share of public green", "1"),
    HOUSING_EXCLUDED(
            Facts.HOUSING_EXCLUDED, "Aandeel waar niet gebouwd mag worden", "Share where building is ruled out", "1"),
    TURBINES(Facts.TURBINES, "Windmolens", "Wind turbines", "MW"),
    RAIN_SUMMER(Facts.RAIN_SUMMER, "Regen van april tot en met september", "Rain from April to September", "mm"),
    EVAPORATION_SUMMER(
            Facts.EVAPORATION_SUMMER,
            "Verdamping van april tot en met september (Makkink)",
            "Evaporation from April to September (Makkink)",
            "mm"),
    BACKGROUND_NO2(Facts.BACKGROUND_NO2, "Achtergrond stikstofdioxide", "Background nitrogen dioxide", "ug/m3"),
    BACKGROUND_PM10(Facts.BACKGROUND_PM10, "Achtergrond fijnstof", "Background particulate matter", "ug/m3"),
    BACKGROUND_O3(Facts.BACKGROUND_O3, "Achtergrond ozon", "Background ozone", "ug/m3");

    private final LayerKey key;
    private final String titleNl;
    private final String titleEn;
    private final String unit;

    FactCoverage(LayerKey key, String titleNl, String titleEn, String unit) {
        this.key = key;
        this.titleNl = titleNl;
        this.titleEn = titleEn;
        this.unit = unit;
    }

    public LayerKey key() {
        return key;
    }

    /** The one of that id. */
    public static Optional<FactCoverage> find(String id) {
        return Arrays.stream(values()).filter(fact -> fact.key.id().equals(id)).findFirst();
    }

    /** The ids of those that somebody else's grid can give. */
    public static List<String> measurableIds() {
        return Arrays.stream(values())
                .filter(FactCoverage::canBeMeasured)
                .map(fact -> fact.key.id())
                .toList();
    }

    /** Whether it has a value at every place, so that a grid of others can be brought onto our cells; a count per cell has not. */
    public boolean canBeMeasured() {
        return RasterRule.canMake(key);
    }

    /** The coverage of the fact, as it was made from these inputs. */
    public Coverage madeFrom(List<String> inputs) {
        return new Coverage(key.id(), titleNl, titleEn, unit, inputs);
    }

    /** The one that is a coverage of that name. */
    static FactCoverage of(LayerKey key) {
        return Arrays.stream(values())
                .filter(fact -> fact.key.equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("fact is " + key + ", expected one that is a coverage"));
    }

    /** The ids of all of them. */
    static List<String> ids() {
        return Arrays.stream(values()).map(fact -> fact.key.id()).toList();
    }
}
