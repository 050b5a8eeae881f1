package nl.areaal.ingest.sensorthings.entity;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.Attribute.Presence;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.Draft.Cleared;
import nl.areaal.geodata.sensorthings.Draft.Link;
import nl.areaal.geodata.sensorthings.EntityId;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Navigation;
import tools.jackson.databind.JsonNode;

/** Reads entities as clients send them, with the entities inside of them, and checks every member. */
public final class DraftReader {
    private final ValueReader values;

    public DraftReader(InstantSource clock) {
        values = new ValueReader(new DistinctMoments(clock));
    }

    /** What is sent of an entity. */
    public enum Purpose {
        /** All of a new one. */
        CREATE,
        /** What is to change of one. */
        CHANGE,
        /** All of one that is there: what is not sent is emptied. */
        REPLACE
    }

    public Draft read(JsonNode json, EntityType type, Purpose purpose) {
        return read(json, type, purpose, "");
    }

    private Draft read(JsonNode json, EntityType type, Purpose purpose, String path) {
        if (!json.isObject()) {
            throw new InvalidRequestException(
                    path.isEmpty() ? "The body" : path, json.toString(), "a JSON object, a " + type.single());
        }
        checkNames(json, type, path);
        Map<String, Object> found = new LinkedHashMap<>();
        boolean geoJson = isGeoJson(json);
        for (Attribute attribute : type.attributes()) {
            value(json, attribute, purpose, path, geoJson).ifPresent(value -> found.put(attribute.name(), value));
        }
        if (type == EntityType.OBSERVATION && purpose == Purpose.CREATE) {
            found.computeIfAbsent("phenomenonTime", absent -> values.now());
        }
        Map<String, List<Link>> links = new LinkedHashMap<>();
        for (Navigation navigation : type.navigations()) {
            if (json.has(navigation.name())) {
                links.put(navigation.name(), links(json.get(navigation.name()), navigation, purpose, path));
            }
        }
        return new Draft(type, found, links);
    }

    private static void checkNames(JsonNode json, EntityType type, String path) {
        for (String name : json.propertyNames()) {
            boolean known = name.contains("@")
                    || name.equals("id")
                    || type.attribute(name).isPresent()
                    || type.navigation(name).isPresent();
            if (!known) {
                throw new InvalidRequestException(
                        path + name, "a member that a " + type.single() + " doesn't have", memberNames(type));
            }
        }
    }

    private static String memberNames(EntityType type) {
        List<String> names =
                new ArrayList<>(type.attributes().stream().map(Attribute::name).toList());
        type.navigations().forEach(navigation -> names.add(navigation.name()));
        return "one of " + String.join(", ", names);
    }

    private Optional<Object> value(JsonNode json, Attribute attribute, Purpose purpose, String path, boolean geoJson) {
        if (attribute.presence() == Presence.DERIVED) {
            return Optional.empty();
        }
        String field = path + attribute.name();
        JsonNode node = json.get(attribute.name());
        boolean required = attribute.presence() == Presence.REQUIRED;
        boolean empty = node == null || (node.isNull() && attribute.kind() != Attribute.Kind.RESULT);
        if (!empty) {
            return Optional.of(values.read(node, attribute, field, geoJson));
        }
        if (required && (node != null || purpose != Purpose.CHANGE)) {
            throw new InvalidRequestException(
                    field, node == null ? "missing" : "null", ValueReader.expected(attribute.kind()));
        }
        boolean clears = purpose == Purpose.REPLACE || (purpose == Purpose.CHANGE && node != null);
        boolean canBeCleared =
                !attribute.name().equals("phenomenonTime") && !attribute.name().equals("time");
        return clears && canBeCleared ? Optional.of(new Cleared()) : Optional.empty();
    }

    /** Without an encoding the value itself tells. */
    private static boolean isGeoJson(JsonNode json) {
        JsonNode encoding = json.get("encodingType");
        return encoding != null && encoding.isString() && encoding.stringValue().contains("geo+json");
    }

    private List<Link> links(JsonNode json, Navigation navigation, Purpose purpose, String path) {
        String field = path + navigation.name();
        if (!navigation.many()) {
            return List.of(link(json, navigation, purpose, field));
        }
        if (!json.isArray()) {
            throw new InvalidRequestException(field, json.toString(), "an array");
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            links.add(link(json.get(i), navigation, purpose, field + "[" + i + "]"));
        }
        return links;
    }

    private Link link(JsonNode json, Navigation navigation, Purpose purpose, String field) {
        JsonNode id = json.isObject() ? json.get("@iot.id") : null;
        if (id != null) {
            return new Link.Existing(id(id, navigation.to(), field + ".@iot.id"));
        }
        if (purpose != Purpose.CREATE) {
            throw new InvalidRequestException(
                    field, json.toString(), "a link to an entity that exists, {\"@iot.id\": ...}, in a change");
        }
        return new Link.New(read(json, navigation.to(), purpose, field + "."));
    }

    static EntityId id(JsonNode json, EntityType type, String field) {
        String digits = json.isIntegralNumber() || json.isString() ? json.asString() : "";
        return EntityId.parse(type, digits)
                .orElseThrow(() -> new InvalidRequestException(
                        field, json.toString(), "the id of a " + type.single() + ", a whole number"));
    }

    /** The reader of single values, for rows of them. */
    ValueReader values() {
        return values;
    }
}
