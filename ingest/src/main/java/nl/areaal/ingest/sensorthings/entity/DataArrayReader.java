package nl.areaal.ingest.sensorthings.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.areaal.geodata.sensorthings.Attribute;
import nl.areaal.geodata.sensorthings.Draft;
import nl.areaal.geodata.sensorthings.EntityType;
import nl.areaal.geodata.sensorthings.InvalidRequestException;
import nl.areaal.geodata.sensorthings.Reading;
import nl.areaal.geodata.sensorthings.sql.ReadingDrafts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads observations that come as rows of values (OGC 18-088, 12.2). A row that is wrong does not stop the others. */
public final class DataArrayReader {
    private static final String FEATURE = "FeatureOfInterest/id";

    private final ValueReader values;

    public DataArrayReader(DraftReader drafts) {
        values = drafts.values();
    }

    /** A row: a reading, or why it is none. */
    public record Row(Optional<Reading> reading, String fault) {}

    public List<Row> read(JsonNode body) {
        if (!body.isArray()) {
            throw new InvalidRequestException(
                    "The body", body.toString(), "an array with for each Datastream its components and dataArray");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            read(body.get(i), "[" + i + "].", rows);
        }
        return rows;
    }

    private void read(JsonNode group, String path, List<Row> rows) {
        JsonNode id = group.path("Datastream").path("@iot.id");
        long datastream = DraftReader.id(id, EntityType.DATASTREAM, path + "Datastream.@iot.id")
                .number();
        List<String> components = components(group.path("components"), path + "components");
        JsonNode array = group.path("dataArray");
        if (!array.isArray()) {
            throw new InvalidRequestException(path + "dataArray", shown(array), "an array of rows");
        }
        for (int i = 0; i < array.size(); i++) {
            rows.add(row(array.get(i), components, datastream, path + "dataArray[" + i + "]"));
        }
    }

    private static List<String> components(JsonNode json, String field) {
        List<String> components = new ArrayList<>();
        for (JsonNode component : json) {
            String name = component.asString("");
            boolean known =
                    EntityType.OBSERVATION.attribute(name).isPresent() || name.equals(FEATURE) || name.equals("id");
            if (!known) {
                throw new InvalidRequestException(
                        field, component.toString(), "the names of attributes of an Observation, or " + FEATURE);
            }
            components.add(name);
        }
        if (!components.contains("result")) {
            throw new InvalidRequestException(field, shown(json), "an array of names, of which one is result");
        }
        return components;
    }

    private Row row(JsonNode row, List<String> components, long datastream, String field) {
        try {
            return new Row(Optional.of(reading(row, components, datastream, field)), "");
        } catch (InvalidRequestException e) {
            return new Row(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private Reading reading(JsonNode row, List<String> components, long datastream, String field) {
        if (!row.isArray() || row.size() != components.size()) {
            throw new InvalidRequestException(field, row.toString(), components.size() + " values");
        }
        Map<String, Object> found = new LinkedHashMap<>();
        @Nullable Long feature = null;
        for (int i = 0; i < components.size(); i++) {
            String name = components.get(i);
            JsonNode value = row.get(i);
            if (name.equals(FEATURE)) {
                feature = DraftReader.id(value, EntityType.FEATURE_OF_INTEREST, field + "." + name)
                        .number();
            } else if (!name.equals("id") && (!value.isNull() || name.equals("result"))) {
                Attribute attribute = EntityType.OBSERVATION.attribute(name).orElseThrow();
                found.put(name, values.read(value, attribute, field + "." + name, false));
            }
        }
        found.computeIfAbsent("phenomenonTime", absent -> values.now());
        return ReadingDrafts.reading(new Draft(EntityType.OBSERVATION, found, Map.of()), datastream, feature);
    }

    private static String shown(JsonNode json) {
        return json.isMissingNode() ? "missing" : json.toString();
    }
}
