package nl.areaal.mapui.language;

import java.util.Map;

/** Writes units the way people read them; in data they are UCUM codes. */
public final class Units {
    private static final Map<String, String> WORDS =
            Map.of("1", "", "%", "%", "har", "ha", "Cel", "°C", "ug/m3", "µg/m³", "m2", "m²", "m3", "m³");

    private Units() {}

    public static String shown(String ucum) {
        String known = WORDS.get(ucum);
        return known != null
                ? known
                : ucum.replace("har-1", "/ha")
                        .replace("har", "ha")
                        .replace("{", "")
                        .replace("}", "")
                        .replace('.', '·');
    }

    /** A number with its unit; a number alone where it has none. */
    public static String with(String number, String ucum) {
        String unit = shown(ucum);
        return unit.isEmpty() ? number : number + " " + unit;
    }
}
