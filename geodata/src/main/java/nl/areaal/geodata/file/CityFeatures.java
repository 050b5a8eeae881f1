package nl.areaal.geodata.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.areaal.core.crs.DeclaredCrs;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * Makes features of the objects of one kind. What its parts show belongs to an object, and one that has no geometry of its own stands where
 * its parts stand, so it waits for the last of them.
 */
final class CityFeatures implements CityJson.Reader {
    private final SourceLayer layer;
    private final CitySurvey survey;
    private final Consumer<SourceFeature> sink;
    private CityGeometry geometry;
    private CitySurfaces surfaces;
    private final Map<String, CityObject> waiting = new LinkedHashMap<>();
    /** The parts of a document were counted; a feature of a sequence comes with all of its parts. */
    private boolean inFeature;

    CityFeatures(SourceLayer layer, CitySurvey survey, Consumer<SourceFeature> sink) {
        this.layer = layer;
        this.survey = survey;
        this.sink = sink;
        geometry = new CityGeometry(survey.vertices());
        surfaces = new CitySurfaces(survey.vertices());
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
        inFeature = true;
        CityVertices vertices = CityVertices.of(feature.path("vertices"), survey.scale());
        geometry = new CityGeometry(vertices);
        surfaces = new CitySurfaces(vertices);
        feature.path(CityJson.OBJECTS).properties().forEach(object -> object(object.getKey(), object.getValue()));
        end();
    }

    @Override
    public void object(String id, JsonNode object) {
        if (CitySurvey.isPart(object)) {
            part(CitySurvey.parent(object), object);
        } else if (object.path("type").asString("unknown").equals(layer.name())) {
            CityObject whole = waiting.computeIfAbsent(id, CityObject::new);
            if (!survey.standsOnItsParts(id)) {
                whole.standOn(() -> geometry.ground(object.path("geometry")));
            }
            whole.show(() -> surfaces(object));
            whole.tell(GeoJsonSurvey.properties(object.path("attributes"), layer));
            emitWhole(whole);
        }
    }

    private void part(String parent, JsonNode object) {
        boolean ground = survey.standsOnItsParts(parent);
        boolean shown = object.path("type").asString("").equals(layer.name() + CitySurvey.PART);
        if (ground || shown) {
            CityObject whole = waiting.computeIfAbsent(parent, CityObject::new);
            if (ground) {
                whole.standOn(() -> geometry.ground(object.path("geometry")));
            }
            if (shown) {
                whole.showPart(() -> surfaces(object));
            }
            whole.partCame();
            emitWhole(whole);
        }
    }

    private Optional<CitySurfaces.Body> surfaces(JsonNode object) {
        Optional<CitySurfaces.Body> body = surfaces.of(object.path("geometry"));
        Optional<DeclaredCrs> elsewhere = layer.crs().filter(crs -> !crs.isRegion());
        if (body.isPresent() && elsewhere.isPresent()) {
            throw new IllegalArgumentException(
                    "heights are in " + elsewhere.get() + ", expected EPSG:7415, which is RD New with NAP");
        }
        return body;
    }

    private void emitWhole(CityObject object) {
        if (!inFeature && object.hasCome(survey.awaitedParts(object.id()))) {
            sink.accept(object.toFeature());
            waiting.remove(object.id());
        }
    }

    /** All parts have come. */
    void end() {
        waiting.values().stream().filter(CityObject::isKnown).forEach(object -> sink.accept(object.toFeature()));
        waiting.clear();
        inFeature = false;
    }
}
