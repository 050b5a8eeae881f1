package nl.areaal.ingest.sensorthings.entity;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.Entity;
import nl.areaal.geodata.sensorthings.Entity.Page;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.Navigation;
import nl.areaal.geodata.sensorthings.query.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes entities as the JSON of SensorThings. */
public final class EntityJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int USUAL_BYTES = 4_096;

    private final ServiceLinks links;

    public EntityJson(ServiceLinks links) {
        this.links = links;
    }

    /** One entity. */
    public byte[] entity(Entity entity, Query query) {
        return written(json -> write(json, entity, query));
    }

    /** Only the address of an entity. */
    public byte[] reference(EntityType type, EntityId id) {
        return written(json -> json.writeStartObject()
                .writeStringProperty("@iot.selfLink", links.self(type, id))
                .writeEndObject());
    }

    /** What a client is told of an entity that it made or changed. */
    public byte[] receipt(EntityType type, EntityId id) {
        return written(json -> {
            json.writeStartObject();
            control(json, type, id, Query.ALL);
            json.writeEndObject();
        });
    }

    /** A page of a collection. */
    public byte[] page(Page page, Query query, String address) {
        return written(json -> {
            head(json, page, query, address, false);
            json.writeArrayPropertyStart("value");
            page.entities().forEach(entity -> write(json, entity, query));
            json.writeEndArray().writeEndObject();
        });
    }

    /** A page of addresses. */
    public byte[] references(Page page, Query query, String address) {
        return written(json -> {
            head(json, page, query, address + "/$ref", false);
            json.writeArrayPropertyStart("value");
            for (Entity entity : page.entities()) {
                json.writeStartObject()
                        .writeStringProperty("@iot.selfLink", links.self(entity.type(), entity.id()))
                        .writeEndObject();
            }
            json.writeEndArray().writeEndObject();
        });
    }

    /** A page of observations as rows of values. */
    public byte[] dataArray(Page page, Query query, String address) {
        return written(json -> {
            head(json, page, query, address, true);
            new DataArrayJson(links).write(json, page.entities(), query);
            json.writeEndObject();
        });
    }

    /** A property with its name, or null. */
    public static byte[] property(String name, @Nullable Object value) {
        return written(json -> {
            json.writeStartObject();
            json.writeName(name);
            if (value == null) {
                json.writeNull();
            } else {
                ValueJson.write(json, value);
            }
            json.writeEndObject();
        });
    }

    static byte[] written(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            content.accept(json);
        }
        return bytes.toByteArray();
    }

    private void head(JsonGenerator json, Page page, Query query, String address, boolean dataArray) {
        json.writeStartObject();
        page.count().ifPresent(count -> json.writeNumberProperty("@iot.count", count));
        if (page.more()) {
            json.writeStringProperty("@iot.nextLink", links.next(address, query, dataArray));
        }
    }

    private void write(JsonGenerator json, Entity entity, Query query) {
        json.writeStartObject();
        control(json, entity.type(), entity.id(), query);
        for (Attribute attribute : entity.type().attributes()) {
            Object value = entity.values().get(attribute.name());
            if (value != null) {
                json.writeName(attribute.name());
                ValueJson.write(json, value);
            } else if (attribute.name().equals("resultTime")
                    && entity.type() == EntityType.OBSERVATION
                    && query.shows("resultTime")) {
                // Of all attributes this one is always there (OGC 18-088, table 15).
                json.writeNullProperty("resultTime");
            }
        }
        for (Navigation navigation : entity.type().navigations()) {
            link(json, entity, navigation, query);
        }
        json.writeEndObject();
    }

    private void control(JsonGenerator json, EntityType type, EntityId id, Query query) {
        if (query.shows("@iot.selfLink") || query.shows("id") || query.shows("@iot.id")) {
            json.writeStringProperty("@iot.selfLink", links.self(type, id));
        }
        if (query.shows("id") || query.shows("@iot.id")) {
            json.writeName("@iot.id");
            ValueJson.writeId(json, type, id);
        }
    }

    private void link(JsonGenerator json, Entity entity, Navigation navigation, Query query) {
        Page page = entity.expanded().get(navigation.name());
        if (page != null) {
            Query inner = query.expansion(navigation.name()).orElseThrow().query();
            inside(json, entity, navigation, page, inner);
        } else if (query.shows(navigation.name())) {
            json.writeStringProperty(navigation.name() + "@iot.navigationLink", links.navigation(entity, navigation));
        }
    }

    private void inside(JsonGenerator json, Entity entity, Navigation navigation, Page page, Query query) {
        List<Entity> entities = page.entities();
        if (!navigation.many()) {
            if (!entities.isEmpty()) {
                json.writeName(navigation.name());
                write(json, entities.getFirst(), query);
            }
            return;
        }
        page.count().ifPresent(count -> json.writeNumberProperty(navigation.name() + "@iot.count", count));
        json.writeArrayPropertyStart(navigation.name());
        entities.forEach(inner -> write(json, inner, query));
        json.writeEndArray();
        if (page.more()) {
            json.writeStringProperty(
                    navigation.name() + "@iot.nextLink",
                    links.next(links.navigation(entity, navigation), query, false));
        }
    }
}
