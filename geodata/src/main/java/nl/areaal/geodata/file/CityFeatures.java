package nl.areaal.geodata.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * Makes features of the objects of one kind. One that has no geometry of its own stands where its parts stand, and waits until the end of the
 * document for the last of them.
 */
final class CityFeatures implements CityJson.Reader {
    private final SourceLayer layer;
    private final CitySurvey survey;
    private final Consumer<SourceFeature> sink;
    private CityGeometry geometry;
    private final Map<String, JsonNode> waiting = new LinkedHashMap<>();
    private final Map<String, List<Geometry>> parts = new HashMap<>();
    private final Map<String, List<String>> faults = new HashMap<>();

    CityFeatures(SourceLayer layer, CitySurvey survey, Consumer<SourceFeature> sink) {
        this.layer = layer;
        this.survey = survey;
        this.sink = sink;
        this.geometry = new CityGeometry(survey.vertices());
    }

    @Override
    public void member(String name, JsonNode value) {
        // The survey has seen it.
    }

    @Override
    public void vertices(JsonParser parser) {
        parser.skipChildren();
    }

    @Override
    public void feature(JsonNode feature) {
        geometry = new CityGeometry(CityVertices.of(feature.path("vertices"), survey.scale()));
        feature.path(CityJson.OBJECTS).properties().forEach(object -> object(object.getKey(), object.getValue()));
        end();
    }

    @Override
    public void object(String id, JsonNode object) {
        if (CitySurvey.isPart(object)) {
            String parent = object.path("parents").path(0).asString("");
            if (survey.standsOnItsParts(parent)) {
                ground(parent, object)
                        .ifPresent(ground -> parts.computeIfAbsent(parent, of -> new ArrayList<>())
                                .add(ground));
            }
        } else if (object.path("type").asString("unknown").equals(layer.name())) {
            if (survey.standsOnItsParts(id)) {
                waiting.put(id, object);
            } else {
                emit(id, object, ground(id, object));
            }
        }
    }

    /** All parts have come. */
    void end() {
        waiting.forEach((id, object) -> emit(id, object, CityGeometry.together(parts.getOrDefault(id, List.of()))));
        waiting.clear();
        parts.clear();
        faults.clear();
    }

    private Optional<Geometry> ground(String id, JsonNode object) {
        try {
            return geometry.ground(object.path("geometry"));
        } catch (IllegalArgumentException e) {
            faults.computeIfAbsent(id, of -> new ArrayList<>()).add("geometry can not be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void emit(String id, JsonNode object, Optional<Geometry> ground) {
        List<String> told = faults.getOrDefault(id, List.of());
        sink.accept(
                new SourceFeature(id, true, ground, GeoJsonSurvey.properties(object.path("attributes"), layer), told));
    }
}
