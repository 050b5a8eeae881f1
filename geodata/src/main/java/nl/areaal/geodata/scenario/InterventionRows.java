package nl.areaal.geodata.scenario;

import java.util.Map;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.Intervention.BuildDwellings;
import nl.areaal.core.scenario.Intervention.Depave;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Interventions as rows: a kind, its numbers as JSON, and a polygon. */
final class InterventionRows {
    private static final JsonMapper JSON = JsonMapper.shared();

    private InterventionRows() {}

    static String kind(Intervention intervention) {
        return switch (intervention) {
            case PlantTrees trees -> "plant-trees";
            case BuildDwellings homes -> "build-dwellings";
            case Depave depave -> "depave";
        };
    }

    static String parameters(Intervention intervention) {
        return JSON.writeValueAsString(
                switch (intervention) {
                    case PlantTrees trees -> Map.of("canopyShare", trees.canopyShare());
                    case BuildDwellings homes ->
                        Map.of("dwellings", homes.dwellings(), "greenShare", homes.greenShare());
                    case Depave depave -> Map.of("share", depave.share());
                });
    }

    static byte[] wkb(Intervention intervention) {
        return new WKBWriter().write(intervention.extent());
    }

    static Intervention read(String kind, String parameters, byte[] wkb) {
        JsonNode numbers = JSON.readTree(parameters);
        Polygon extent = polygon(wkb);
        return switch (kind) {
            case "plant-trees" ->
                new PlantTrees(extent, numbers.required("canopyShare").asDouble());
            case "build-dwellings" ->
                new BuildDwellings(
                        extent,
                        numbers.required("dwellings").asInt(),
                        numbers.required("greenShare").asDouble());
            case "depave" -> new Depave(extent, numbers.required("share").asDouble());
            default -> throw new IllegalStateException("intervention: kind is " + kind + ", expected one we know");
        };
    }

    private static Polygon polygon(byte[] wkb) {
        try {
            return (Polygon) new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("intervention: geometry can't be read", e);
        }
    }
}
