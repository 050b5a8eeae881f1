package nl.areaal.mapui.ogc;

import static nl.areaal.mapui.ogc.ProcessCalls.json;
import static nl.areaal.mapui.ogc.ProcessCalls.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.areaal.core.crs.CrsTransform;
import nl.areaal.core.crs.DeclaredCrs;
import nl.areaal.core.crs.RegionCrs;
import nl.areaal.core.scenario.AreaResult;
import nl.areaal.core.scenario.Intervention.PlantTrees;
import nl.areaal.core.scenario.Scenario;
import nl.areaal.core.scenario.library.ModelLibrary;
import nl.areaal.geodata.layer.Town;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Models and the statistics of areas as processes. */
class ModelProcessIT {
    private static final Polygon WEST = (Polygon)
            RegionCrs.GEOMETRY.toGeometry(new Envelope(Town.WEST, Town.WEST + 400, Town.SOUTH, Town.SOUTH + 1000));

    private final ProcessCalls calls = new ProcessCalls(HeatTown.service(), "203.0.113.6");

    @Test
    void computesWhatInterventionsLeadTo() {
        Scenario scenario = new Scenario(UUID.randomUUID(), "Trees", List.of(new PlantTrees(WEST, 0.5)));
        UUID run = HeatTown.service().scenarios().run(scenario, "planner").stream()
                .filter(one -> one.model().equals("heat"))
                .findFirst()
                .orElseThrow()
                .id();
        HttpResponse<byte[]> answer = calls.execute("heat", plantTrees("0.5"));
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        JsonNode areas = json(answer).at("/figures/value/areas");
        assertThat(areas.size()).isPositive();
        for (JsonNode area : areas) {
            AreaResult kept = HeatTown.service()
                    .scenarios()
                    .result(run, area.path("area").asString())
                    .orElseThrow();
            // The corners went through degrees and back, a fraction of a millimetre.
            assertThat(area.path("delta").asDouble()).isCloseTo(kept.delta(), within(1e-4));
            assertThat(area.path("high").asDouble()).isCloseTo(kept.high(), within(1e-4));
        }
    }

    @Test
    void tellsOnlyTheAreasThatAreWanted() {
        JsonNode one =
                json(calls.execute("heat", "{\"inputs\": {\"areas\": [\"WK034401\"]}, \"response\": \"document\"}"));
        assertThat(one.at("/figures/value/areas").findValuesAsString("area")).containsExactly("WK034401");
        assertThat(one.at("/table/value").asString().split("\r\n")).hasSize(2);
        JsonNode level = json(calls.execute("heat", "{\"inputs\": {\"level\": \"wijk\"}, \"response\": \"document\"}"));
        assertThat(level.at("/figures/value/areas").findValuesAsString("area")).containsExactly("WK034401", "WK034402");
        assertThat(calls.execute("heat", "{\"inputs\": {\"areas\": [\"GM9999\"]}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysWhatIsWrongWithAnIntervention() {
        JsonNode share = json(calls.execute("heat", plantTrees("1.5")));
        assertThat(share.at("/errors/0/field").asString()).isEqualTo("inputs/interventions/0/canopyShare");
        assertThat(share.at("/errors/0/expected").asString()).isEqualTo("a number from 0.0 to 1.0");
        JsonNode kind = json(calls.execute("heat", plantTrees("0.5").replace("plant-trees", "fly")));
        assertThat(kind.at("/errors/0/field").asString()).startsWith("inputs/interventions/0");
        JsonNode far = json(calls.execute("heat", """
                {"inputs": {"interventions": [{"kind": "close-road", "extent":
                    {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}]}}"""));
        assertThat(far.at("/errors/0/field").asString()).isEqualTo("inputs/interventions/0/extent");
        JsonNode bowTie = json(calls.execute("heat", """
                {"inputs": {"interventions": [{"kind": "close-road", "extent":
                    {"type": "Polygon", "coordinates": [[[5.11, 52.08], [5.12, 52.09], [5.12, 52.08], [5.11, 52.09], [5.11, 52.08]]]}}]}}"""));
        assertThat(bowTie.at("/errors/0/expected").asString()).contains("does not cross itself");
    }

    @Test
    void saysWhyAModelHasNoAnswerHere() {
        ModelLibrary.cellModels().stream()
                .map(model -> model.card().key())
                .filter(key -> HeatTown.service().scenarios().unanswered().stream()
                        .anyMatch(silent -> silent.model().equals(key)))
                .forEach(key -> {
                    HttpResponse<byte[]> answer = calls.execute(key, "{\"inputs\": {}}");
                    assertThat(answer.statusCode()).isEqualTo(422);
                    assertThat(json(answer).path("detail").asString()).contains("is missing");
                });
    }

    @Test
    void asksModelsOfTheWholeRegionAsJobs() {
        ProcessCalls patient = new ProcessCalls(HeatTown.service(), "203.0.113.7");
        assertThat(json(patient.get("/processes/nature"))
                        .path("jobControlOptions")
                        .toString())
                .isEqualTo("[\"async-execute\",\"dismiss\"]");
        String job = patient.done("nature", "{\"inputs\": {}}");
        JsonNode status = json(patient.get(job));
        if (status.path("status").asString().equals("failed")) {
            assertThat(status.path("message").asString()).contains("is missing");
            assertThat(patient.get(job + "/results").statusCode()).isEqualTo(422);
        } else {
            assertThat(json(patient.get(job + "/results", "Accept", "application/json"))
                            .at("/figures/value/model")
                            .asString())
                    .isEqualTo("nature");
        }
    }

    /** A piece of ground that is all of the town comes to what the town's gemeente comes to. */
    @Test
    void sumsOverGroundThatACallerDraws() {
        Polygon town = (Polygon)
                RegionCrs.GEOMETRY.toGeometry(new Envelope(Town.WEST, Town.WEST + 1000, Town.SOUTH, Town.SOUTH + 1000));
        JsonNode drawn = json(calls.execute(
                "area-statistics",
                "{\"inputs\": {\"ground\": {\"value\": " + geoJson(town)
                        + "}, \"models\": [\"heat\"]}, \"response\": \"document\"}"));
        JsonNode heat = drawn.at("/statistics/value/models/0");
        JsonNode areas = json(calls.execute(
                        "heat", "{\"inputs\": {\"level\": \"gemeente\"}, \"response\": \"document\"}"))
                .at("/figures/value/areas");
        assertThat(drawn.at("/statistics/value/squareMetres").asDouble()).isCloseTo(1e6, within(10.0));
        assertThat(heat.path("mean").asDouble()).isCloseTo(areas.at("/0/value").asDouble(), within(1e-3));
        assertThat(heat.path("low").asDouble()).isLessThan(heat.path("mean").asDouble());
        assertThat(calls.execute("area-statistics", "{\"inputs\": {}}").statusCode())
                .isEqualTo(400);
    }

    private static String plantTrees(String share) {
        return """
                {"inputs": {"interventions": [{"kind": "plant-trees", "canopyShare": %s, "extent": %s}]}, "response": "document"}""".formatted(share, geoJson(WEST));
    }

    private static String geoJson(Polygon ground) {
        return Arrays.stream(
                        CrsTransform.fromRegion(DeclaredCrs.CRS84).apply(ground).getCoordinates())
                .map(corner -> "[" + corner.x + "," + corner.y + "]")
                .collect(Collectors.joining(",", "{\"type\": \"Polygon\", \"coordinates\": [[", "]]}"));
    }
}
