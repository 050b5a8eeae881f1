package nl.areaal.core.scenario;

/** The facts about a place that models may read; every one of them is a coverage of the same name in the store. */
public final class Facts {
    /** Share that is built up: roofs, streets and yards, 0 to 1. */
    public static final LayerKey BUILT = new LayerKey("cover-built");

    /** Share under the crowns of trees, 0 to 1. */
    public static final LayerKey TREE = new LayerKey("cover-tree");

    /** Share under shrubs that no tree hides, 0 to 1. */
    public static final LayerKey SHRUB = new LayerKey("cover-shrub");

    /** Share under grass and other low plants, 0 to 1. */
    public static final LayerKey GRASS = new LayerKey("cover-grass");

    /** Share under open water, 0 to 1. */
    public static final LayerKey WATER = new LayerKey("cover-water");

    /** People who live within 10 km. */
    public static final LayerKey PEOPLE_NEAR = new LayerKey("people-10km");

    /** People who live in the cell. */
    public static final LayerKey RESIDENTS = new LayerKey("residents");

    /** Dwellings that stand in the cell. */
    public static final LayerKey DWELLINGS = new LayerKey("dwellings");

    /** Jobs in the cell. */
    public static final LayerKey JOBS = new LayerKey("jobs");

    /** Height of the ground, in m NAP. */
    public static final LayerKey TERRAIN = new LayerKey("terrain");

    /** Hydrologic soil group: 1 (A, lets water through) to 4 (D, hardly does). */
    public static final LayerKey SOIL_GROUP = new LayerKey("soil-group");

    /** Share that is peat soil, 0 to 1. */
    public static final LayerKey PEAT = new LayerKey("peat-soil");

    /** Depth of the ditch water below the ground in summer, in m. */
    public static final LayerKey SUMMER_DEPTH = new LayerKey("drainage-depth-summer");

    /** Depth of the ditch water below the ground in winter, in m. */
    public static final LayerKey WINTER_DEPTH = new LayerKey("drainage-depth-winter");

    /** Room for rain that measures add, in mm over the cell; 0 as things are. */
    public static final LayerKey STORAGE = new LayerKey("water-storage");

    /** Share that is nature, 0 to 1. */
    public static final LayerKey HABITAT = new LayerKey("habitat");

    /** Share that is green which everybody may enter, 0 to 1. */
    public static final LayerKey PUBLIC_GREEN = new LayerKey("green-public");

    /** Share on which nobody may build, 0 to 1. */
    public static final LayerKey HOUSING_EXCLUDED = new LayerKey("housing-excluded");

    /** Power of the wind turbines that measures place, in MW; 0 as things are. */
    public static final LayerKey TURBINES = new LayerKey("turbines");

    /** Rain from 1 April to 30 September, in mm. */
    public static final LayerKey RAIN_SUMMER = new LayerKey("rain-summer");

    /** Reference evaporation by Makkink from 1 April to 30 September, in mm. */
    public static final LayerKey EVAPORATION_SUMMER = new LayerKey("makkink-summer");

    /** Nitrogen dioxide that comes from elsewhere, yearly mean in ug/m3. */
    public static final LayerKey BACKGROUND_NO2 = new LayerKey("background-no2");

    /** Particulate matter that comes from elsewhere, yearly mean in ug/m3. */
    public static final LayerKey BACKGROUND_PM10 = new LayerKey("background-pm10");

    /** Ozone, yearly mean in ug/m3. */
    public static final LayerKey BACKGROUND_O3 = new LayerKey("background-o3");

    /** The road network with its traffic, which is no raster. */
    public static final LayerKey ROADS = new LayerKey("roads");

    private Facts() {}
}
