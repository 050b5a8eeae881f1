package nl.areaal.ingest.sensorthings.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.Entity;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.query.Query;
import tools.jackson.core.JsonGenerator;

/** Writes observations as rows of values, those of a datastream together (OGC 18-088, 12.2). */
final class DataArrayJson {
    private final ServiceLinks links;

    DataArrayJson(ServiceLinks links) {
        this.links = links;
    }

    void write(JsonGenerator json, List<Entity> observations, Query query) {
        Map<Long, List<Entity>> byDatastream = new LinkedHashMap<>();
        for (Entity observation : observations) {
            byDatastream
                    .computeIfAbsent(observation.key().number(), datastream -> new ArrayList<>())
                    .add(observation);
        }
        List<String> components = components(query);
        json.writeArrayPropertyStart("value");
        byDatastream.forEach((datastream, rows) -> write(json, datastream, rows, components));
        json.writeEndArray();
    }

    private void write(JsonGenerator json, long datastream, List<Entity> rows, List<String> components) {
        json.writeStartObject()
                .writeStringProperty(
                        "Datastream@iot.navigationLink", links.self(EntityType.DATASTREAM, EntityId.of(datastream)));
        json.writeArrayPropertyStart("components");
        components.forEach(json::writeString);
        json.writeEndArray()
                .writeNumberProperty("dataArray@iot.count", rows.size())
                .writeArrayPropertyStart("dataArray");
        for (Entity row : rows) {
            json.writeStartArray();
            components.forEach(component -> write(json, row, component));
            json.writeEndArray();
        }
        json.writeEndArray().writeEndObject();
    }

    private static void write(JsonGenerator json, Entity row, String component) {
        Object value = row.values().get(component);
        if (component.equals("id")) {
            ValueJson.writeId(json, EntityType.OBSERVATION, row.id());
        } else if (value == null) {
            json.writeNull();
        } else {
            ValueJson.write(json, value);
        }
    }

    private static List<String> components(Query query) {
        List<String> components = new ArrayList<>();
        if (query.shows("id") || query.shows("@iot.id")) {
            components.add("id");
        }
        EntityType.OBSERVATION.attributes().stream()
                .map(Attribute::name)
                .filter(query::shows)
                .forEach(components::add);
        return components;
    }
}
