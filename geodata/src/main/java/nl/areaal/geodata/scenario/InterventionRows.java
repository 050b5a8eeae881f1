package nl.areaal.geodata.scenario;

import java.util.HashMap;
import java.util.Map;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Interventions as rows: a kind, its settings as JSON, and a polygon. */
final class InterventionRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private InterventionRows() {}

    static String parameters(Intervention intervention) {
        return JSON.writeValueAsString(InterventionKind.settingsOf(intervention));
    }

    static byte[] wkb(Intervention intervention) {
        return new WKBWriter().write(intervention.extent());
    }

    static Intervention read(String kind, String parameters, byte[] wkb) {
        InterventionKind known = InterventionKind.find(kind)
                .orElseThrow(
                        () -> new IllegalStateException("intervention: kind is " + kind + ", expected one we know"));
        Map<String, Double> settings = new HashMap<>();
        for (Map.Entry<String, JsonNode> setting : JSON.readTree(parameters).properties()) {
            settings.put(setting.getKey(), setting.getValue().asDouble());
        }
        return known.make(polygon(wkb), settings);
    }

    private static Polygon polygon(byte[] wkb) {
        try {
            return (Polygon) new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("intervention: geometry can't be read", e);
        }
    }
}
