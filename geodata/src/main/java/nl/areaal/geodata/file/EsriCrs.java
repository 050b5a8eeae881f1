package nl.areaal.geodata.file;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.areaal.core.crs.DeclaredCrs;

/** Reads the .prj file of a Shapefile, where Esri gives reference systems names of its own and no code. */
final class EsriCrs {
    private static final Pattern NAME = Pattern.compile("^(?:PROJCS|GEOGCS)\\[\\s*\"([^\"]*)\"");
    private static final Map<String, String> CODES = Map.of(
            "GCS_WGS_1984", "EPSG:4326",
            "GCS_ETRS_1989", "EPSG:4258",
            "GCS_Amersfoort", "EPSG:4289",
            "WGS_1984_Web_Mercator_Auxiliary_Sphere", "EPSG:3857",
            "ETRS_1989_UTM_Zone_31N", "EPSG:25831",
            "ETRS_1989_UTM_Zone_32N", "EPSG:25832",
            "WGS_1984_UTM_Zone_31N", "EPSG:32631",
            "RD_Old", "EPSG:28991");

    private EsriCrs() {}

    /** The system, or empty when the file says nothing. */
    static Optional<DeclaredCrs> parse(String prj) {
        if (prj.isBlank()) {
            return Optional.empty();
        }
        String wkt = prj.strip();
        Matcher name = NAME.matcher(wkt);
        Optional<String> code = name.find() ? Optional.ofNullable(CODES.get(name.group(1))) : Optional.empty();
        return Optional.of(DeclaredCrs.parse(code.orElse(wkt)));
    }
}
