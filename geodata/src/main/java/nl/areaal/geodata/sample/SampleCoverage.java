package nl.areaal.geodata.sample;

import java.util.function.Function;
import nl.areaal.core.coverage.Grid;
import nl.areaal.core.scenario.Facts;
import nl.areaal.geodata.coverage.SourceCoverages;

/** The grids of the sample region that facts are made from. */
@SuppressWarnings("ImmutableEnumChecker") // a function without state
enum SampleCoverage {
    TERRAIN(Facts.TERRAIN.id(), "Hoogte van het land (NAP)", "Height of the land (NAP)", "m", Terrain::heights),
    GROUNDWATER_DEPTH(
            SourceCoverages.GROUNDWATER_DEPTH,
            "Diepte van het grondwater",
            "Depth of the groundwater",
            "m",
            Terrain::groundwaterDepths),
    PEAT(Facts.PEAT.id(), "Aandeel veen", "Share of peat soil", "1", Soils::peat),
    SOIL_GROUP(
            Facts.SOIL_GROUP.id(),
            "Doorlatendheid van de bodem (1 = A tot 4 = D)",
            "Hydrologic soil group (1 = A to 4 = D)",
            "1",
            Soils::groups),
    RAIN(
            Facts.RAIN_SUMMER.id(),
            "Regen van april tot en met september",
            "Rain from April to September",
            "mm",
            Climate::rain),
    EVAPORATION(
            Facts.EVAPORATION_SUMMER.id(),
            "Verdamping van april tot en met september (Makkink)",
            "Evaporation from April to September (Makkink)",
            "mm",
            Climate::evaporation),
    NO2(Facts.BACKGROUND_NO2.id(), "Achtergrond stikstofdioxide", "Background nitrogen dioxide", "ug/m3", Climate::no2),
    PM10(Facts.BACKGROUND_PM10.id(), "Achtergrond fijnstof", "Background particulate matter", "ug/m3", Climate::pm10),
    O3(Facts.BACKGROUND_O3.id(), "Achtergrond ozon", "Background ozone", "ug/m3", Climate::o3);

    final String part;
    final String titleNl;
    final String titleEn;
    final String unit;
    private final Function<World, Grid> grid;

    SampleCoverage(String part, String titleNl, String titleEn, String unit, Function<World, Grid> grid) {
        this.part = part;
        this.titleNl = titleNl;
        this.titleEn = titleEn;
        this.unit = unit;
        this.grid = grid;
    }

    /** What it is called in the store. */
    String id() {
        return this == GROUNDWATER_DEPTH ? part : SourceCoverages.idOf(part);
    }

    Grid grid(World world) {
        return grid.apply(world);
    }
}
