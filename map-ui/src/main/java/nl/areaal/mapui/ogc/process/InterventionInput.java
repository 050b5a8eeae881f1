package nl.areaal.mapui.ogc.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.core.scenario.Bilingual;
import nl.areaal.core.scenario.Intervention;
import nl.areaal.core.scenario.InterventionKind;
import nl.areaal.core.scenario.Setting;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** The changes to the region that a caller wants to know the consequences of. */
final class InterventionInput {
    static final String NAME = "interventions";

    private static final int MOST = 20;
    private static final double SQUARE_METRES_PER_SQUARE_KILOMETRE = 1e6;
    private static final double MOST_SQUARE_KILOMETRES = 50;

    private InterventionInput() {}

    static InputSpec spec() {
        return InputSpec.optional(
                new Bilingual("Ingrepen", "Interventions"),
                new Bilingual(
                        "Wat er verandert; zonder ingrepen komt het antwoord voor de regio zoals die is.",
                        "What changes; without any the answer is that for the region as it is."),
                Schemas.array(
                        Schemas.oneOf(Arrays.stream(InterventionKind.values())
                                .map(InterventionInput::schema)
                                .toList()),
                        MOST));
    }

    /** Reads interventions that fit the schema. */
    static List<Intervention> read(JsonNode given, Envelope region, Faults faults) {
        List<Intervention> interventions = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            read("inputs/" + NAME + "/" + i, given.get(i), region, faults, interventions);
        }
        double squareKilometres = interventions.stream()
                        .mapToDouble(one -> one.extent().getArea())
                        .sum()
                / SQUARE_METRES_PER_SQUARE_KILOMETRE;
        if (squareKilometres > MOST_SQUARE_KILOMETRES) {
            faults.add(
                    "inputs/" + NAME, squareKilometres + " km2", "at most " + MOST_SQUARE_KILOMETRES + " km2 in all");
        }
        return interventions;
    }

    private static void read(String field, JsonNode given, Envelope region, Faults faults, List<Intervention> to) {
        InterventionKind kind =
                InterventionKind.find(given.path("kind").asString("")).orElseThrow();
        Map<String, Double> settings = new HashMap<>();
        for (Setting setting : kind.settings()) {
            settings.put(setting.key(), given.path(setting.key()).asDouble());
        }
        Ground.read(field + "/extent", given.path("extent"), region, faults)
                .filter(Polygon.class::isInstance)
                .map(extent -> kind.make((Polygon) extent, settings))
                .ifPresent(to::add);
    }

    private static Map<String, Object> schema(InterventionKind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", Schemas.words(List.of(kind.key())));
        properties.put("extent", Schemas.geometry(List.of("Polygon")));
        List<String> required = new ArrayList<>(List.of("kind", "extent"));
        for (Setting setting : kind.settings()) {
            Map<String, Object> schema = setting.whole()
                    ? Schemas.integer((long) setting.low(), (long) setting.high())
                    : Schemas.number(setting.low(), setting.high());
            schema.put("title", setting.name().en() + (setting.unit().equals("1") ? "" : ", " + setting.unit()));
            properties.put(setting.key(), schema);
            required.add(setting.key());
        }
        Map<String, Object> schema = Schemas.object(properties, required);
        schema.put("title", kind.title().en());
        return schema;
    }
}
