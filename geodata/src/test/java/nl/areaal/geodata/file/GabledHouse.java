package nl.areaal.geodata.file;

import java.util.Locale;

/**
 * A made-up street in CityJSON as 3DBAG has it: a house of 10 by 8 m under a saddle roof from west to east, known as a ground plan, a block
 * and with its roof; and a shed beside it that is known as a ground plan only.
 */
public final class GabledHouse {
    public static final double WEST = 136_000;
    public static final double SOUTH = 454_000;
    public static final double FLOOR_NAP = -1;
    public static final double EAVES_NAP = 3.5;
    /** Its walls up to the eaves, and half of a block above them for a ridge at 7.25 m. */
    public static final double CUBIC_METRES_AT_7_25 = 10 * 8 * 4.5 + 10 * 8 * 3.75 / 2;

    private GabledHouse() {}

    /** The document for a height of the ridge above NAP, in a reference system. */
    public static String cityJson(double ridgeNap, String crs) {
        return "{" + head(crs) + ", \"CityObjects\": {" + house() + ", " + shed() + "}, \"vertices\": "
                + vertices(ridgeNap) + "}";
    }

    /** As a sequence, in which the part comes before the house that it belongs to. */
    static String sequence(double ridgeNap) {
        return "{" + head("EPSG/0/7415") + ", \"CityObjects\": {}, \"vertices\": []}\n"
                + "{\"type\": \"CityJSONFeature\", \"id\": \"house\", \"CityObjects\": {" + part() + ", " + whole()
                + "}, \"vertices\": " + vertices(ridgeNap) + "}\n";
    }

    static String head(String crs) {
        return """
                "type": "CityJSON", "version": "2.0",
                "transform": {"scale": [0.001, 0.001, 0.001], "translate": [136000, 454000, 0]},
                "metadata": {"referenceSystem": "https://www.opengis.net/def/crs/%s"}""".formatted(crs).replace('\n', ' ');
    }

    private static String house() {
        return whole() + ", " + part();
    }

    private static String whole() {
        return """
                "house": {"type": "Building", "children": ["house-0"],
                  "attributes": {"h_maaiveld": -1.0, "h_dak_70p": 5.9, "name": "Dakzicht"},
                  "geometry": [{"type": "MultiSurface", "lod": "0", "boundaries": [[[0, 1, 2, 3]]]}]}""".replace('\n', ' ');
    }

    private static String part() {
        return """
                "house-0": {"type": "BuildingPart", "parents": ["house"], "geometry": [
                  {"type": "Solid", "lod": "1.2", "boundaries": [[[[0, 3, 2, 1]], [[0, 1, 5, 4]], [[1, 2, 6, 5]],
                    [[2, 3, 7, 6]], [[3, 0, 4, 7]], [[4, 5, 6, 7]]]]},
                  {"type": "Solid", "lod": "2.2", "boundaries": [[[[0, 3, 2, 1]], [[0, 1, 5, 4]], [[1, 2, 6, 9, 5]],
                    [[2, 3, 7, 6]], [[3, 0, 4, 8, 7]], [[4, 5, 9, 8]], [[6, 7, 8, 9]]]],
                   "semantics": {"surfaces": [{"type": "GroundSurface"}, {"type": "WallSurface"}, {"type": "RoofSurface"}],
                     "values": [[0, 1, 1, 1, 1, 2, 2]]}}]}""".replace('\n', ' ');
    }

    private static String shed() {
        return """
                "shed": {"type": "Building", "attributes": {"h_maaiveld": -1.0, "h_dak_70p": 1.5, "name": "Schuur"},
                  "geometry": [{"type": "MultiSurface", "lod": "0", "boundaries": [[[10, 11, 12, 13]]]}]}""".replace('\n', ' ');
    }

    private static String vertices(double ridgeNap) {
        return String.format(
                Locale.ROOT,
                "[[0,0,-1000],[10000,0,-1000],[10000,8000,-1000],[0,8000,-1000],[0,0,3500],[10000,0,3500],"
                        + "[10000,8000,3500],[0,8000,3500],[0,4000,%1$d],[10000,4000,%1$d],"
                        + "[20000,0,-1000],[24000,0,-1000],[24000,3000,-1000],[20000,3000,-1000]]",
                Math.round(ridgeNap * 1000));
    }
}
