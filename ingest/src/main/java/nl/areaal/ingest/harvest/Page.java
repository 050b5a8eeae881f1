package nl.areaal.ingest.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of a collection.
 *
 * @param next the address of the page after it
 */
record Page(List<JsonNode> entities, Optional<String> next) {
    private static final JsonMapper JSON = JsonMapper.shared();

    Page {
        entities = List.copyOf(entities);
    }

    /**
     * Reads a page.
     *
     * @throws HarvestException when it is none
     */
    static Page read(String address, byte[] body) throws HarvestException {
        try {
            JsonNode json = JSON.readTree(body);
            JsonNode value = json.path("value");
            if (!value.isArray()) {
                throw new HarvestException(
                        "'" + address + "' has no list 'value', expected a page of a SensorThings service");
            }
            List<JsonNode> entities = new ArrayList<>();
            value.forEach(entities::add);
            JsonNode next = json.path("@iot.nextLink");
            return new Page(entities, next.isString() ? Optional.of(next.asString()) : Optional.empty());
        } catch (JacksonException e) {
            throw new HarvestException("'" + address + "' gives no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
